package dev.assay.checks.kernel.text;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs what needs more stack than its caller has on a thread that has a lot of it and ends with the work. How far a caller's own
 * stack reaches differs with the thread, and with what the JVM has compiled so far; no outcome may.
 */
final class DeepStack {
    /** Memory is taken as it is used. */
    private static final long BYTES = 1L << 29;

    private final BooleanSupplier work;
    private boolean answer;
    private @Nullable Throwable thrown;

    private DeepStack(BooleanSupplier work) {
        this.work = work;
    }

    /**
     * Returns what the work answers, or throws what it throws.
     *
     * @throws StackOverflowError if even that stack is too small
     */
    static boolean test(BooleanSupplier work) {
        DeepStack deep = new DeepStack(work);
        Thread thread = new Thread(null, deep::run, "assay-pattern", BYTES);
        thread.setDaemon(true);
        thread.start();
        join(thread);
        if (deep.thrown instanceof Error error) {
            throw error;
        }
        if (deep.thrown instanceof RuntimeException exception) {
            throw exception;
        }
        return deep.answer;
    }

    private void run() {
        try {
            answer = work.getAsBoolean();
        } catch (RuntimeException | Error e) {
            thrown = e;
        }
    }

    /** The work has a time limit of its own, so an interruption can wait for it. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
