package io.leadimport.examples.jdbc;

import io.leadimport.spi.ImportKey;
import io.leadimport.spi.NewLead;
import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.ReferencesChangedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Checks again that the partners and users of an import can receive its leads. On PostgreSQL it locks them after the leads are
 * written, just before the commit, so that suspending a partner waits only briefly, not for a whole file. On SQLite the import
 * blocks all other writers anyway.
 */
public final class TeamRecheck {
    /** The partner of each user. */
    private final Map<String, String> teams = new LinkedHashMap<>();

    /** Creates a check without leads. */
    public TeamRecheck() {}

    /**
     * Remembers the partner and user of a lead.
     *
     * @param lead a lead that is stored
     */
    public void note(NewLead lead) {
        teams.putIfAbsent(lead.partnerUserId(), lead.partnerId());
    }

    /**
     * Checks all partners and users of the import, and stores them in lead_import_users. Locks them until the transaction ends:
     * partners before users, each in the order of ids, to avoid deadlocks.
     *
     * @param connection in the transaction that stores the leads
     * @param key the import
     * @throws SQLException if the database failed
     * @throws ReferencesChangedException if a lead's partner no longer takes leads, or its user has left the partner or is not
     *     active
     */
    public void recheckAndInsert(Connection connection, ImportKey key) throws SQLException {
        Map<String, Partner> partners = JdbcPartnerRepository.locked(connection, new TreeSet<>(teams.values()));
        Map<String, PartnerUser> users = JdbcPartnerUserRepository.locked(connection, new TreeSet<>(teams.keySet()));
        teams.forEach((userId, partnerId) -> {
            if (!takesLeads(partners.get(partnerId)) || !isOnTeam(users.get(userId), partnerId)) {
                throw new ReferencesChangedException();
            }
        });
        insertUsers(connection, key);
    }

    private static boolean takesLeads(@Nullable Partner partner) {
        return partner != null && partner.status().takesLeads();
    }

    private static boolean isOnTeam(@Nullable PartnerUser user, String partnerId) {
        return user != null && user.active() && user.partnerId().equals(partnerId);
    }

    private void insertUsers(Connection connection, ImportKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into lead_import_users (scope, import_id, partner_user_id, partner_id) values (?, ?, ?, ?)")) {
            for (Map.Entry<String, String> team : teams.entrySet()) {
                insert.setString(1, Scope.text(key.partnerId()));
                insert.setString(2, key.importId());
                insert.setString(3, team.getKey());
                insert.setString(4, team.getValue());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
