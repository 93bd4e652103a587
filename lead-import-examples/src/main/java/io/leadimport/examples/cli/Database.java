package io.leadimport.examples.cli;

import io.leadimport.examples.jdbc.JdbcLeadRepository;
import io.leadimport.examples.jdbc.Schema;
import io.leadimport.spi.LeadRepository;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ServiceLoader;
import java.util.Set;
import javax.sql.DataSource;

/** The database of one command. It holds a connection, because an embedded H2 closes with its last one. */
final class Database implements Closeable {
    /** H2: the database is not there. */
    private static final Set<Integer> NOT_FOUND = Set.of(90013, 90146, 90149);

    /** H2: the URL is malformed, relative without "./", or has an unknown or doubled setting. */
    private static final Set<Integer> BAD_URL = Set.of(90011, 90046, 90066, 90113, 90138);

    private static final String RUN_INIT = "the database of --db is not set up: run lead-import init first";

    private final DatabaseUrl url;
    private final DataSource dataSource;
    private final Connection held;

    private Database(DatabaseUrl url, DataSource dataSource, Connection held) {
        this.url = url;
        this.dataSource = dataSource;
        this.held = held;
    }

    /** Opens a database, creating what is not there. */
    static Database create(DatabaseUrl url) {
        Database database = connect(url, url.creating());
        Schema.create(database.dataSource);
        return database;
    }

    /** Opens a database that was set up. */
    static Database open(DatabaseUrl url) {
        Database database = connect(url, url.existing());
        try {
            if (Schema.isPresent(database.dataSource)) {
                return database;
            }
        } catch (SQLException e) {
            database.close();
            throw unavailable(url, e);
        }
        database.close();
        throw new RefusedException(RUN_INIT);
    }

    private static Database connect(DatabaseUrl url, String completed) {
        PostgresFailure.silenceDriver();
        try {
            DataSource dataSource = new DriverDataSource(driver(url), completed);
            return new Database(url, dataSource, dataSource.getConnection());
        } catch (SQLException e) {
            if (NOT_FOUND.contains(e.getErrorCode())) {
                throw new RefusedException(RUN_INIT);
            }
            if (BAD_URL.contains(e.getErrorCode())) {
                throw new RefusedException(
                        "expected --db as H2 takes it, such as jdbc:h2:file:./leads, with ./ before a"
                                + " relative path and known settings only");
            }
            throw unavailable(url, e);
        }
    }

    private static RuntimeException unavailable(DatabaseUrl url, SQLException failure) {
        return url.isPostgres() ? PostgresFailure.of(failure) : new DatabaseUnavailableException(failure);
    }

    /** DriverManager would find only the drivers that were there when it was first used in this process. */
    private static Driver driver(DatabaseUrl url) throws SQLException {
        for (Driver driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
            if (driver.acceptsURL(url.given())) {
                return driver;
            }
        }
        throw new RefusedException("there is no driver here for the database of --db: expected jdbc:h2:file:PATH or"
                + " jdbc:postgresql://HOST/NAME, found " + url);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Where leads are stored: on PostgreSQL with COPY, which is the faster way there. */
    LeadRepository leads() {
        return url.isPostgres() ? JdbcLeadRepository.copying(dataSource) : JdbcLeadRepository.batching(dataSource);
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            throw unavailable(url, e);
        }
    }
}
