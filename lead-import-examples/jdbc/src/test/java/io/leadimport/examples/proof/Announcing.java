package io.leadimport.examples.proof;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A data source that prints when a commit begins and when it has ended. */
final class Announcing {
    static final String BEFORE_COMMIT = "before commit";
    static final String AFTER_COMMIT = "after commit";

    private Announcing() {}

    static DataSource over(DataSource dataSource, Consumer<String> announce) {
        return proxy(DataSource.class, dataSource, (method, call) -> {
            Object result = call.get();
            return result instanceof Connection connection
                    ? proxy(Connection.class, connection, (name, inner) -> announced(name, inner, announce))
                    : result;
        });
    }

    private static Object announced(String method, Call call, Consumer<String> announce) throws Throwable {
        if (!method.equals("commit")) {
            return call.get();
        }
        announce.accept(BEFORE_COMMIT);
        Object result = call.get();
        announce.accept(AFTER_COMMIT);
        return result;
    }

    private interface Call {
        Object get() throws Throwable;
    }

    private interface Around {
        Object call(String method, Call call) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, T target, Around around) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> around.call(method.getName(), () -> {
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
