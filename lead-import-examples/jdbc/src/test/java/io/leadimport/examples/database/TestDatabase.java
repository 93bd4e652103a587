package io.leadimport.examples.database;

import io.leadimport.examples.jdbc.JdbcDirectory;
import io.leadimport.examples.jdbc.JdbcLeadListing;
import io.leadimport.examples.jdbc.LeadFilter;
import io.leadimport.examples.jdbc.LeadVisitor;
import io.leadimport.examples.jdbc.ListedLead;
import io.leadimport.examples.jdbc.Schema;
import io.leadimport.examples.jdbc.Sqlite;
import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.kit.StoredLead;
import io.leadimport.spi.ImportKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A database with the tables of the JDBC hosts. */
public final class TestDatabase {
    private final DataSource dataSource;

    /** The kind of database. */
    public enum Kind {
        /** A file. */
        SQLITE(() -> Sqlite.dataSource(TemporaryFiles.sqlite(), Sqlite.PATIENCE)),
        /** A server. */
        POSTGRES(PostgresServer::fresh);

        private final Supplier<DataSource> fresh;

        Kind(Supplier<DataSource> fresh) {
            this.fresh = fresh;
        }

        /** {@return a database whose tables are empty} */
        public TestDatabase empty() {
            DataSource dataSource = fresh.get();
            Schema.create(dataSource);
            return new TestDatabase(dataSource);
        }

        /** {@return a database with the kit's partners and users} */
        public TestDatabase withDirectory() {
            TestDatabase database = empty();
            database.loadDirectory();
            return database;
        }
    }

    private TestDatabase(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** {@return the data source} */
    public DataSource dataSource() {
        return dataSource;
    }

    /** {@return the leads of an import, read over a separate connection} */
    public List<StoredLead> leads(ImportKey key) {
        List<StoredLead> leads = new ArrayList<>();
        new JdbcLeadListing(dataSource).list(new LeadFilter(null, key.importId()), new LeadVisitor() {
            @Override
            public void fieldNames(List<String> names) {}

            @Override
            public void lead(ListedLead lead) {
                if (!lead.id().key().equals(key)) {
                    return;
                }
                leads.add(new StoredLead(
                        lead.id().toString(),
                        lead.row(),
                        lead.partnerId(),
                        lead.partnerUserId(),
                        lead.status(),
                        lead.values(),
                        lead.unreadable()));
            }
        });
        return leads;
    }

    /** {@return how many rows a table has} */
    public long count(String table) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void loadDirectory() {
        SampleDirectory directory = SampleDirectory.standard();
        new JdbcDirectory(dataSource).load(directory.partners(), directory.users());
    }

    /** Restores the database that {@link Kind#withDirectory} made. */
    public void reset() {
        loadDirectory();
        execute("delete from leads");
        execute("delete from lead_import_users");
        execute("delete from lead_imports");
    }

    /** Runs a statement in a transaction of its own. */
    public void execute(String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return a transaction that plain JDBC binds to no thread, so that the library cannot join it} */
    public CallerTransaction callerTransaction() {
        return work -> {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(false);
                work.run();
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
