package io.leadimport.examples.jdbc;

import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.TeamChangedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Whether the partners and users of an import are still what they were when the file was checked. They are locked when the
 * leads are written and the commit is next, so that whoever suspends a partner waits for a moment only, and not for a
 * file.
 */
public final class TeamRecheck {
    private final Map<String, FirstLead> users = new LinkedHashMap<>();

    /** The first lead of a user. */
    private record FirstLead(long row, String partnerId) {}

    /** Nothing is noted yet. */
    public TeamRecheck() {}

    /**
     * Notes whom a lead belongs to.
     *
     * @param lead a lead that is stored
     */
    public void note(NewLead lead) {
        String userId = lead.partnerUserId();
        if (!users.containsKey(userId)) {
            users.put(userId, new FirstLead(lead.row(), lead.partnerId()));
        }
    }

    /**
     * Locks them all until the transaction ends, partners before users, each by id, as everybody should, and stores whom the
     * import belongs to.
     *
     * @param connection in the transaction that stores the leads
     * @param importId the import
     * @throws SQLException if the database failed
     * @throws TeamChangedException if a lead's partner takes no leads now, or its user is not on that team or not active
     */
    public void refuseChanges(Connection connection, String importId) throws SQLException {
        SortedSet<String> partnerIds =
                users.values().stream().map(FirstLead::partnerId).collect(Collectors.toCollection(TreeSet::new));
        Map<String, Partner> partners = JdbcPartnerRepository.locked(connection, partnerIds);
        Map<String, PartnerUser> current = JdbcPartnerUserRepository.locked(connection, new TreeSet<>(users.keySet()));
        users.forEach((userId, first) ->
                TeamChangedException.throwIfChanged(first.row, partners.get(first.partnerId), current.get(userId)));
        insertUsers(connection, importId);
    }

    private void insertUsers(Connection connection, String importId) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into lead_import_users (import_id, partner_user_id, partner_id) values (?, ?, ?)")) {
            for (Map.Entry<String, FirstLead> user : users.entrySet()) {
                insert.setString(1, importId);
                insert.setString(2, user.getKey());
                insert.setString(3, user.getValue().partnerId);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
