package dev.assay.governance.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** A database whose clock is ahead of the host's, or behind it: the one query for its time is given another answer. */
final class ShiftedDatabase {
    private static final Map<String, String> SHIFTED = Map.of(
            "select current_timestamp", "select dateadd(second, %d, current_timestamp)",
            "select clock_timestamp()", "select clock_timestamp() + interval '%d seconds'",
            "select strftime('%Y-%m-%dT%H:%M:%fZ', 'now')",
                    "select strftime('%%Y-%%m-%%dT%%H:%%M:%%fZ', 'now', '%+d seconds')");

    private final DataSource source;
    private final Duration ahead;

    private ShiftedDatabase(DataSource source, Duration ahead) {
        this.source = source;
        this.ahead = ahead;
    }

    /** Returns a source of connections to the same database, whose clock is so far ahead. */
    static DataSource of(DataSource source, Duration ahead) {
        return new ShiftedDatabase(source, ahead).dataSource();
    }

    private DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> {
            Object result = call(source, method, arguments);
            return result instanceof Connection real ? shifting(real) : result;
        });
    }

    private Connection shifting(Connection real) {
        return proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("prepareStatement")
                        ? real.prepareStatement(shifted((String) arguments[0]))
                        : call(real, method, arguments));
    }

    private String shifted(String sql) {
        String other = SHIFTED.get(sql);
        return other == null ? sql : String.format(other, ahead.toSeconds());
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                ShiftedDatabase.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call.of(method, arguments)));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
