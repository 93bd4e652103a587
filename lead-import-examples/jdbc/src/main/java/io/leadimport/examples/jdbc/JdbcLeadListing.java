package io.leadimport.examples.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;

/** Reads stored leads as one snapshot, without loading all of them into memory. As thread-safe as the data source. */
public final class JdbcLeadListing {
    private static final int FETCH = 500;

    private final DataSource dataSource;

    /**
     * The leads of a database.
     *
     * @param dataSource the database
     */
    public JdbcLeadListing(DataSource dataSource) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
    }

    /**
     * Passes leads to a visitor.
     *
     * @param filter which leads
     * @param visitor receives them; its exception ends the listing
     */
    public void list(LeadFilter filter, LeadVisitor visitor) {
        if (filter.selectsNothing()) {
            visitor.fieldNames(List.of());
            return;
        }
        Transaction.reading(dataSource, "listing leads").runOnce(connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            visitor.fieldNames(fieldNames(connection, filter));
            showLeads(connection, filter, visitor);
        });
    }

    private static List<String> fieldNames(Connection connection, LeadFilter filter) throws SQLException {
        String sql = """
                select i.field_names from lead_imports i
                where exists (select 1 from leads l where l.scope = i.scope and l.import_id = i.import_id and %s)
                order by i.imported_at, i.scope, i.import_id
                """.formatted(filter.condition());
        Set<String> names = new LinkedHashSet<>();
        try (PreparedStatement query = prepare(connection, sql, filter);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.addAll(JsonText.list(rows.getString(1)));
            }
        }
        return List.copyOf(names);
    }

    private static void showLeads(Connection connection, LeadFilter filter, LeadVisitor visitor) throws SQLException {
        String sql = """
                select l.*, i.submitter_user_id
                from leads l join lead_imports i on i.scope = l.scope and i.import_id = l.import_id
                where %s order by i.imported_at, l.scope, l.import_id, l.file_row
                """.formatted(filter.condition());
        try (PreparedStatement query = prepare(connection, sql, filter);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                visitor.lead(lead(rows));
            }
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, LeadFilter filter) throws SQLException {
        PreparedStatement query = connection.prepareStatement(sql);
        query.setFetchSize(FETCH);
        List<String> parameters = filter.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            query.setString(i + 1, parameters.get(i));
        }
        return query;
    }

    private static ListedLead lead(ResultSet row) throws SQLException {
        return new ListedLead(
                row.getString("import_id"),
                Statuses.of(row.getString("status")),
                row.getString("partner_id"),
                row.getString("partner_user_id"),
                ReceiptRow.submitter(row),
                row.getLong("file_row"),
                JsonText.values(row.getString("field_values")),
                JsonText.texts(row.getString("unreadable")));
    }
}
