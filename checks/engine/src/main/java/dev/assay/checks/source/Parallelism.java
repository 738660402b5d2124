package dev.assay.checks.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The threads on which a run works: the calling one, and others of an executor. Immutable.
 *
 * @since 0.1
 */
public final class Parallelism {
    private static final Parallelism NONE = new Parallelism(new CallingThread(), 1);

    private final Executor executor;
    private final int threads;

    private Parallelism(Executor executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /** Returns the calling thread alone. */
    public static Parallelism none() {
        return NONE;
    }

    /**
     * Returns the calling thread and others.
     *
     * @param executor where the others come from
     * @param threads how many in all, 1 or more
     */
    public static Parallelism of(Executor executor, int threads) {
        Objects.requireNonNull(executor, "executor");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, but was " + threads);
        }
        return new Parallelism(executor, threads);
    }

    /** Returns how many threads work at most. */
    public int threads() {
        return threads;
    }

    /**
     * Runs the same work on every thread and waits for all. A thread that the executor does not provide by the time the
     * calling thread is done is done without, so a busy executor delays nothing.
     *
     * @param work takes its share from a common scan until there is no more
     * @return what each thread that took part returned, that of the calling thread first
     */
    public <T> List<T> run(Supplier<T> work) {
        List<Share<T>> shares = new ArrayList<>();
        for (int i = 1; i < threads; i++) {
            Share<T> share = new Share<>(work);
            if (isAccepted(share)) {
                shares.add(share);
            }
        }
        Share<T> own = new Share<>(work);
        shares.add(0, own);
        own.run();
        return results(finished(shares));
    }

    /** Waits for those that have begun; the others shall not begin any more. */
    private static <T> List<Share<T>> finished(List<Share<T>> shares) {
        List<Share<T>> begun = new ArrayList<>();
        for (Share<T> share : shares) {
            if (!share.withdraw()) {
                begun.add(share);
            }
        }
        for (Share<T> share : begun) {
            share.await();
        }
        return begun;
    }

    private boolean isAccepted(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private static <T> List<T> results(List<Share<T>> shares) {
        Throwable failure = null;
        for (Share<T> share : shares) {
            failure = failure == null ? share.failure : failure;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
        List<T> results = new ArrayList<>();
        for (Share<T> share : shares) {
            results.add(share.result);
        }
        return results;
    }

    private static final class CallingThread implements Executor {
        @Override
        public void execute(Runnable task) {
            task.run();
        }
    }

    /** One thread's share of the work, which either runs to its end or never begins. */
    private static final class Share<T> implements Runnable {
        private final Supplier<T> work;
        private final AtomicBoolean claimed = new AtomicBoolean();
        private final CountDownLatch done = new CountDownLatch(1);
        // Written before the latch opens and read after.
        private @Nullable T result;
        private @Nullable Throwable failure;

        Share(Supplier<T> work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!claimed.compareAndSet(false, true)) {
                return;
            }
            try {
                result = work.get();
            } catch (RuntimeException | Error e) {
                failure = e;
            } finally {
                done.countDown();
            }
        }

        /** Makes sure that the work never begins, and returns whether that came in time. */
        boolean withdraw() {
            return claimed.compareAndSet(false, true);
        }

        void await() {
            boolean interrupted = false;
            while (done.getCount() > 0) {
                try {
                    done.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
