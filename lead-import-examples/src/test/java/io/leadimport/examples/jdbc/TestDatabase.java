package io.leadimport.examples.jdbc;

import io.leadimport.kit.CallerTransaction;
import io.leadimport.kit.SampleDirectory;
import io.leadimport.kit.StoredLead;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** An H2 database in memory, with the kit's partners and users where a test wants them. */
final class TestDatabase implements DataSource {
    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    static TestDatabase empty() {
        TestDatabase database = new TestDatabase();
        Schema.create(database);
        return database;
    }

    static TestDatabase withDirectory() {
        TestDatabase database = empty();
        SampleDirectory directory = SampleDirectory.standard();
        new JdbcDirectory(database).load(directory.partners(), directory.users());
        return database;
    }

    List<StoredLead> leads(String importId) {
        List<StoredLead> leads = new ArrayList<>();
        new JdbcLeadListing(this).list(new LeadFilter(null, importId), new LeadVisitor() {
            @Override
            public void fieldNames(List<String> names) {}

            @Override
            public void lead(ListedLead lead) {
                leads.add(new StoredLead(
                        String.valueOf(lead.id()),
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

    /** Plain JDBC binds no transaction to a thread, so the library cannot join this one. */
    CallerTransaction callerTransaction() {
        return work -> {
            try (Connection connection = getConnection()) {
                connection.setAutoCommit(false);
                work.run();
                connection.rollback();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
