package se.trafikljus.workspace;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A connection that tells when it is given back, however often it is closed. */
final class LentConnection implements InvocationHandler {

    private final Connection connection;
    private final Consumer<SQLException> failed;
    private final Runnable givenBack;
    private final AtomicBoolean closed = new AtomicBoolean();

    private LentConnection(
            Connection connection, Consumer<SQLException> failed, Runnable givenBack) {
        this.connection = connection;
        this.failed = failed;
        this.givenBack = givenBack;
    }

    /**
     * @param failed hears that it could not be closed
     * @param givenBack runs once, after it was closed
     */
    static Connection of(Connection connection, Consumer<SQLException> failed, Runnable givenBack) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        new LentConnection(connection, failed, givenBack));
    }

    @Override
    public @Nullable Object invoke(
            Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            close();
            return null;
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private void close() {
        if (closed.compareAndSet(false, true)) {
            try {
                connection.close();
            } catch (SQLException e) {
                failed.accept(e);
            } finally {
                givenBack.run();
            }
        }
    }
}
