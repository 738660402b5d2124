package dev.assay.governance.store;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/**
 * Work on each of several things by itself, so that one on which it fails keeps no other from it, and is not hidden either.
 * Thread-safe.
 *
 * @since 0.1
 */
public final class Each {
    private Each() {}

    /**
     * Works on each thing, also on those after one on which the work fails.
     *
     * @param things the things, in order
     * @param work what is done with each, in a change of its own
     * @param <T> what they are
     * @throws RuntimeException what the first work that failed threw, with those of the others as suppressed ones; so are a
     *     {@link LinkageError}, a {@link StackOverflowError} and an {@link AssertionError}, which a stranger's code brings with it; an
     *     exception that is none, as a host in another language may throw, is the cause of an {@link UndeclaredThrowableException}
     */
    public static <T> void of(Collection<T> things, Consumer<? super T> work) {
        List<Throwable> failures = new ArrayList<>();
        for (T thing : things) {
            try {
                work.accept(thing);
            } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            Throwable first = failures.get(0);
            // Work that always throws the same object suppresses nothing by it.
            failures.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
            raise(first);
        }
    }

    private static void raise(Throwable failure) {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new UndeclaredThrowableException(failure);
    }
}
