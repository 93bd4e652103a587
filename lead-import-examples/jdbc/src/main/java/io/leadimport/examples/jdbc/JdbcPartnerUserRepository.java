package io.leadimport.examples.jdbc;

import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The partners' users in a database. As thread-safe as the data source. */
public final class JdbcPartnerUserRepository implements PartnerUserRepository {
    private static final IdQuery<PartnerUser> USERS = new IdQuery<>(
            "select id, partner_id, name, email, active from partner_users", JdbcPartnerUserRepository::user);

    private final Transaction reading;

    /**
     * The users of a database.
     *
     * @param dataSource the database
     */
    public JdbcPartnerUserRepository(DataSource dataSource) {
        this.reading = Transaction.reading(Objects.requireNonNull(dataSource, "dataSource"), "reading users");
    }

    @Override
    public Collection<PartnerUser> findByIds(Set<String> ids) {
        return reading.query(connection -> USERS.findByIds(connection, ids));
    }

    @Override
    public Collection<PartnerUser> findByIdsOfPartner(String partnerId, Set<String> ids) {
        return reading.query(connection -> USERS.findByIdsOf(connection, "partner_id", partnerId, ids));
    }

    @Override
    public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
        return reading.query(connection -> USERS.pageOf(connection, "partner_id", partnerId, afterId, limit));
    }

    /** The users of these ids by id, locked. */
    static Map<String, PartnerUser> locked(Connection connection, SortedSet<String> ids) throws SQLException {
        return USERS.lock(connection, ids).stream().collect(Collectors.toMap(PartnerUser::id, Function.identity()));
    }

    private static PartnerUser user(ResultSet row) throws SQLException {
        return new PartnerUser(
                row.getString("id"),
                row.getString("partner_id"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("active"));
    }
}
