package dev.assay.governance.routing;

import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Counts the things that are read of a store. */
final class CountingStore implements GovernanceStore {
    private final GovernanceStore store;
    private int things;

    CountingStore(GovernanceStore store) {
        this.store = store;
    }

    @Override
    public <R> R change(Function<? super Change, ? extends R> work) {
        return store.change(change -> work.apply(counted(change)));
    }

    @Override
    public <R> R read(Function<? super Reader, ? extends R> query) {
        return store.read(query);
    }

    @Override
    public Snapshot snapshot() {
        return store.snapshot();
    }

    private Change counted(Change change) {
        return (Change) Proxy.newProxyInstance(
                Change.class.getClassLoader(),
                new Class<?>[] {Change.class},
                (proxy, method, arguments) -> count(change, method, arguments));
    }

    private Object count(Change change, Method method, Object[] arguments) throws Throwable {
        try {
            Object found = method.invoke(change, arguments);
            if (method.getName().equals("count")) {
                things += (Integer) found;
            } else if (found instanceof Collection<?> several) {
                things += several.size();
            } else if (found instanceof Optional<?> one) {
                things += one.isPresent() ? 1 : 0;
            }
            return found;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** How many things were read since the last time that it was told to forget. */
    int things() {
        return things;
    }

    void forget() {
        things = 0;
    }
}
