package io.leadimport.examples.jdbc;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;

/** Loads partners and their users. Adds new ones, updates known ones, and leaves others unchanged. Thread-safe. */
public final class JdbcDirectory {
    private final DataSource dataSource;

    /**
     * Creates a loader.
     *
     * @param dataSource the database
     */
    public JdbcDirectory(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Loads all of them, or none.
     *
     * @param partners the partners
     * @param users the users; the partner of each is in {@code partners} or in the database
     */
    public void load(List<Partner> partners, List<PartnerUser> users) {
        Transaction.writing(dataSource, "loading partners and users").run(connection -> {
            loadPartners(connection, partners);
            loadUsers(connection, users);
        });
    }

    private static void loadPartners(Connection connection, List<Partner> partners) throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement("update partners set name = ?, status = ? where id = ?");
                PreparedStatement insert =
                        connection.prepareStatement("insert into partners (name, status, id) values (?, ?, ?)")) {
            for (Partner partner : partners) {
                String status = partner.status().name().toLowerCase(Locale.ROOT);
                upsert(update, insert, partner.name(), status, partner.id());
            }
        }
    }

    private static void loadUsers(Connection connection, List<PartnerUser> users) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                        "update partner_users set partner_id = ?, name = ?, email = ?, active = ? where id = ?");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into partner_users (partner_id, name, email, active, id) values (?, ?, ?, ?, ?)")) {
            for (PartnerUser user : users) {
                upsert(update, insert, user.partnerId(), user.name(), user.email(), user.active(), user.id());
            }
        }
    }

    private static void upsert(PreparedStatement update, PreparedStatement insert, Object... values)
            throws SQLException {
        fill(update, values);
        if (update.executeUpdate() == 0) {
            fill(insert, values);
            insert.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
