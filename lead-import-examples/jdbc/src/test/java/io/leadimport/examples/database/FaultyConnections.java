package io.leadimport.examples.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections that fail when a test asks, and the state in which they were returned. Thread-safe. */
public final class FaultyConnections {
    private final DataSource real;
    private final AtomicInteger open = new AtomicInteger();
    private final int isolation;
    private final List<String> returned = Collections.synchronizedList(new ArrayList<>());
    private final List<String> states = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable Fault fault;
    private volatile Before before = (connection, sql) -> {};

    /** Replaces a call. */
    public interface Fault {
        /** Makes the real call or does not, and fails or does not. */
        @Nullable
        Object call(String method, Callable<@Nullable Object> real) throws Exception;
    }

    /** Runs before a statement is prepared. */
    public interface Before {
        /** Runs on the same thread, with the same connection. */
        void statement(Connection connection, String sql) throws Exception;
    }

    /** Working connections with a given isolation level. */
    public FaultyConnections(DataSource real, int isolation) {
        this.real = real;
        this.isolation = isolation;
    }

    /** Replaces every commit, rollback and close from now on. */
    public void failing(Fault asked) {
        fault = asked;
    }

    /** Runs before every statement that is prepared from now on. */
    public void before(Before asked) {
        before = asked;
    }

    /** Refuses the given number of next commits, with an SQL state. */
    public void refusingCommits(int times, String state) {
        AtomicInteger left = new AtomicInteger(times);
        failing((method, real) -> {
            if (method.equals("commit") && left.getAndDecrement() > 0) {
                throw new SQLException("a value", state);
            }
            return real.call();
        });
    }

    /** Commits from now on, but loses the reply. */
    public void losingReplies() {
        failing((method, real) -> {
            Object done = real.call();
            if (method.equals("commit")) {
                throw new SQLException("a value", "08006");
            }
            return done;
        });
    }

    /** {@return how many connections were not closed} */
    public int open() {
        return open.get();
    }

    /** {@return the state of each closed connection: open or aborted, auto-commit and isolation} */
    public List<String> returned() {
        return returned;
    }

    /** {@return the SQL states of the database's own refusals of statements and commits} */
    public List<String> states() {
        return states;
    }

    /** {@return the data source} */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = real.getConnection();
                    connection.setTransactionIsolation(isolation);
                    open.incrementAndGet();
                    return watched(connection);
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    Callable<@Nullable Object> call = () -> invoke(() -> method.invoke(connection, arguments));
                    if (name.equals("prepareStatement")) {
                        before.statement(connection, (String) arguments[0]);
                        return watched((PreparedStatement) call.call());
                    }
                    if (name.equals("abort")) {
                        connection.close();
                        return null;
                    }
                    if (name.equals("close")) {
                        open.decrementAndGet();
                        returned.add(state(connection));
                        connection.close();
                        return null;
                    }
                    boolean faulty = name.equals("commit") || name.equals("rollback");
                    return faulty && fault != null ? fault.call(name, call) : call.call();
                });
    }

    private PreparedStatement watched(@Nullable PreparedStatement statement) {
        return (PreparedStatement) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> invoke(() -> method.invoke(statement, arguments)));
    }

    private static String state(Connection connection) throws SQLException {
        return connection.isClosed()
                ? "aborted"
                : connection.getAutoCommit() + " " + connection.getTransactionIsolation();
    }

    private @Nullable Object invoke(Callable<@Nullable Object> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException refused) {
                states.add(String.valueOf(refused.getSQLState()));
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
