package io.leadimport.examples.jdbc;

import io.leadimport.examples.jdbc.Dialect.Access;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs work in a transaction of its own, on a connection of its own; whatever the work throws rolls it back. In a conflict
 * with another transaction it is run again.
 */
final class Transaction {
    private final DataSource dataSource;
    private final Access access;
    private final String doing;

    /** Work that gives a result. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work that gives none. */
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    private Transaction(DataSource dataSource, Access access, String doing) {
        this.dataSource = dataSource;
        this.access = access;
        this.doing = doing;
    }

    /** The text names what is done, for the message of a failure: no ids, no values. */
    static Transaction reading(DataSource dataSource, String doing) {
        return new Transaction(dataSource, Access.READ, doing);
    }

    /** The text names what is done, for the message of a failure: no ids, no values. */
    static Transaction writing(DataSource dataSource, String doing) {
        return new Transaction(dataSource, Access.WRITE, doing);
    }

    void run(Action action) {
        boolean unused = query(returningTrue(action));
    }

    <T> T query(Query<T> query) {
        return Retry.onConflict(() -> attempt(query));
    }

    /** For work that cannot be run again, because somebody was shown a part of it. */
    void runOnce(Action action) {
        boolean unused = attempt(returningTrue(action));
    }

    private static Query<Boolean> returningTrue(Action action) {
        return connection -> {
            action.run(connection);
            return true;
        };
    }

    private <T> T attempt(Query<T> query) {
        boolean committing = false;
        try (Lease lease = Lease.of(dataSource, access)) {
            T result = query.run(lease.connection());
            committing = true;
            lease.commit();
            return result;
        } catch (SQLException e) {
            throw committing ? StoreFailedException.atCommit(doing, e) : StoreFailedException.beforeCommit(doing, e);
        }
    }
}
