package io.leadimport.examples.jdbc;

import io.leadimport.examples.jdbc.Dialect.Access;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Runs work in a new transaction on a new connection. Any exception of the work rolls it back. After a conflict with another
 * transaction, the work runs again.
 */
final class Transaction {
    private final DataSource dataSource;
    private final Access access;
    private final String doing;

    /** Work with a result. */
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    /** Work without a result. */
    interface Action {
        void run(Connection connection) throws SQLException;
    }

    private Transaction(DataSource dataSource, Access access, String doing) {
        this.dataSource = dataSource;
        this.access = access;
        this.doing = doing;
    }

    /** The text says what the work does, for the message of a failure, without ids and values. */
    static Transaction reading(DataSource dataSource, String doing) {
        return new Transaction(dataSource, Access.READ, doing);
    }

    /** The text says what the work does, for the message of a failure, without ids and values. */
    static Transaction writing(DataSource dataSource, String doing) {
        return new Transaction(dataSource, Access.WRITE, doing);
    }

    void run(Action action) {
        boolean unused = query(returningTrue(action));
    }

    <T> T query(Query<T> query) {
        return Retry.onConflict(() -> attempt(query));
    }

    /** Runs work that cannot be repeated, because it has passed on a part of its results. */
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
        try (TransactionConnection transaction = TransactionConnection.of(dataSource, access)) {
            T result = query.run(transaction.connection());
            committing = true;
            transaction.commit();
            return result;
        } catch (SQLException e) {
            throw committing ? StoreFailedException.atCommit(doing, e) : StoreFailedException.beforeCommit(doing, e);
        }
    }
}
