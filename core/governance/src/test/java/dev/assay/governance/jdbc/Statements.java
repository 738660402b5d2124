package dev.assay.governance.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** Notes the statements that are run on the connections of a source. */
public final class Statements {
    private final DataSource source;
    private final List<String> run = new CopyOnWriteArrayList<>();

    public Statements(DataSource source) {
        this.source = source;
    }

    /** Returns the source, with connections that are listened to. */
    public DataSource dataSource() {
        return proxy(DataSource.class, (method, arguments) -> listening((Connection) call(source, method, arguments)));
    }

    /** Returns what was run since this was last asked, in order. */
    public List<String> taken() {
        List<String> taken = new ArrayList<>(run);
        run.clear();
        return taken;
    }

    private Connection listening(Connection real) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = call(real, method, arguments);
            if (result instanceof PreparedStatement statement) {
                return listening(PreparedStatement.class, statement, (String) arguments[0]);
            }
            return result instanceof Statement statement ? listening(Statement.class, statement, "") : result;
        });
    }

    private <T extends Statement> T listening(Class<T> type, T real, String prepared) {
        return proxy(type, (method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                run.add(arguments == null ? prepared : String.valueOf(arguments[0]));
            }
            return call(real, method, arguments);
        });
    }

    private interface Call {
        Object of(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        InvocationHandler handler = (proxy, method, arguments) -> call.of(method, arguments);
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
