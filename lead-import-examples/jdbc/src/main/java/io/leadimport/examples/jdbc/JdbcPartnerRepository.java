package io.leadimport.examples.jdbc;

import io.leadimport.spi.Partner;
import io.leadimport.spi.PartnerRepository;
import io.leadimport.spi.PartnerStatus;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The partners in a database. As thread-safe as the data source. */
public final class JdbcPartnerRepository implements PartnerRepository {
    private static final IdQuery<Partner> PARTNERS =
            new IdQuery<>("select id, name, status from partners", JdbcPartnerRepository::partner);

    private final Transaction reading;

    /**
     * The partners of a database.
     *
     * @param dataSource the database
     */
    public JdbcPartnerRepository(DataSource dataSource) {
        this.reading = Transaction.reading(Objects.requireNonNull(dataSource, "dataSource"), "reading partners");
    }

    @Override
    public Collection<Partner> findByIds(Set<String> ids) {
        return reading.query(connection -> PARTNERS.findByIds(connection, ids));
    }

    @Override
    public List<Partner> page(@Nullable String afterId, int limit) {
        return reading.query(connection -> PARTNERS.page(connection, afterId, limit));
    }

    /** The partners of these ids by id, locked. */
    static Map<String, Partner> locked(Connection connection, SortedSet<String> ids) throws SQLException {
        return PARTNERS.lock(connection, ids).stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    }

    private static Partner partner(ResultSet row) throws SQLException {
        PartnerStatus status = PartnerStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
        return new Partner(row.getString("id"), row.getString("name"), status);
    }
}
