package io.leadimport.examples.jdbc;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The partners in a database. As thread-safe as the data source. */
public final class JdbcPartnerRepository implements PartnerRepository {
    private final IdQuery<Partner> partners;

    /**
     * The partners of a database.
     *
     * @param dataSource the database
     */
    public JdbcPartnerRepository(DataSource dataSource) {
        this.partners = new IdQuery<>(
                Objects.requireNonNull(dataSource, "dataSource"),
                "select id, name, status from partners",
                JdbcPartnerRepository::partner);
    }

    @Override
    public Collection<Partner> findByIds(Set<String> ids) {
        return partners.findByIds(ids);
    }

    @Override
    public List<Partner> page(@Nullable String afterId, int limit) {
        return partners.page(afterId, limit);
    }

    private static Partner partner(ResultSet row) throws SQLException {
        PartnerStatus status = PartnerStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new Partner(row.getString("id"), row.getString("name"), status);
    }
}
