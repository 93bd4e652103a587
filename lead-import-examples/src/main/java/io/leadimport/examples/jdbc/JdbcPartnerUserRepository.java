package io.leadimport.examples.jdbc;

import io.leadimport.spi.PartnerUser;
import io.leadimport.spi.PartnerUserRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The partners' users in a database. As thread-safe as the data source. */
public final class JdbcPartnerUserRepository implements PartnerUserRepository {
    private final IdQuery<PartnerUser> users;

    /**
     * The users of a database.
     *
     * @param dataSource the database
     */
    public JdbcPartnerUserRepository(DataSource dataSource) {
        this.users = new IdQuery<>(
                Objects.requireNonNull(dataSource, "dataSource"),
                "select id, partner_id, name, email, active from partner_users",
                JdbcPartnerUserRepository::user);
    }

    @Override
    public Collection<PartnerUser> findByIds(Set<String> ids) {
        return users.findByIds(ids);
    }

    @Override
    public List<PartnerUser> pageOfPartner(String partnerId, @Nullable String afterId, int limit) {
        return users.pageOf("partner_id", partnerId, afterId, limit);
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
