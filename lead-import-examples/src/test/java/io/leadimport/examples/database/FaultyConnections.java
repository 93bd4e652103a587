package io.leadimport.examples.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Connections of a database that fail as a test asks, and how they came back. Not thread-safe. */
public final class FaultyConnections {
    /** What the connections are handed out with; not what H2 and PostgreSQL have by themselves. */
    public static final int ISOLATION = Connection.TRANSACTION_SERIALIZABLE;

    private final DataSource real;
    private final List<String> returned = new ArrayList<>();
    private @Nullable Fault fault;
    private int open;

    /** What is done instead of a call. */
    public interface Fault {
        /** Does what is real, or not, and fails, or not. */
        @Nullable
        Object call(String method, Callable<@Nullable Object> real) throws Exception;
    }

    /** Connections that work. */
    public FaultyConnections(DataSource real) {
        this.real = real;
    }

    /** Does this instead of every commit, rollback and close from now on. */
    public void failing(Fault asked) {
        fault = asked;
    }

    /** {@return how many connections were not closed} */
    public int open() {
        return open;
    }

    /** {@return of each connection that was closed, in what state: open or aborted, auto-commit and isolation} */
    public List<String> returned() {
        return returned;
    }

    /** {@return where they come from} */
    public DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Connection connection = real.getConnection();
                    connection.setTransactionIsolation(ISOLATION);
                    open++;
                    return watched(connection);
                });
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    String name = method.getName();
                    Callable<@Nullable Object> call = () -> invoke(() -> method.invoke(connection, arguments));
                    if (name.equals("abort")) {
                        connection.close();
                        return null;
                    }
                    if (name.equals("close")) {
                        open--;
                        returned.add(state(connection));
                        connection.close();
                        return null;
                    }
                    boolean faulty = name.equals("commit") || name.equals("rollback");
                    return faulty && fault != null ? fault.call(name, call) : call.call();
                });
    }

    private static String state(Connection connection) throws SQLException {
        return connection.isClosed()
                ? "aborted"
                : connection.getAutoCommit() + " " + connection.getTransactionIsolation();
    }

    private static @Nullable Object invoke(Callable<@Nullable Object> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
