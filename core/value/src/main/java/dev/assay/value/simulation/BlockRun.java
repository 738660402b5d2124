package dev.assay.value.simulation;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Computes a range of blocks on the caller's thread and, if they come, on those of an executor. */
final class BlockRun {
    private final Settings settings;
    private final Execution execution;
    private final PathSampler sampler;
    private final int first;
    private final int end;
    private final double[] results;
    private final AtomicInteger next;
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch open;
    private final BitSet finished;
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();

    /** Who computes, who hears of it, and who may stop it. */
    record Execution(Executor executor, int workers, Progress.Listener listener, BooleanSupplier cancelled) {
        static Execution here() {
            return new Execution(Runnable::run, 1, progress -> {}, () -> false);
        }
    }

    BlockRun(Settings settings, Execution execution, int first, int end) {
        this.settings = settings;
        this.execution = execution;
        this.sampler = new PathSampler(settings);
        this.first = first;
        this.end = end;
        this.results = new double[StrictMath.min(settings.paths(), end * Settings.BLOCK) - first * Settings.BLOCK];
        this.next = new AtomicInteger(first);
        this.open = new CountDownLatch(end - first);
        this.finished = new BitSet(end - first);
    }

    /** Returns the results of all blocks, or of the first ones if it was cancelled; of one block at least. */
    double[] run() {
        for (int worker = 1; worker < StrictMath.min(execution.workers(), end - first); worker++) {
            try {
                execution.executor().execute(this::work);
            } catch (RejectedExecutionException e) {
                break; // Nobody else has time; this thread does it all.
            }
        }
        work();
        awaitOthers();
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        int complete;
        synchronized (finished) {
            complete = finished.nextClearBit(0);
        }
        return complete == end - first ? results : Arrays.copyOf(results, complete * Settings.BLOCK);
    }

    private void awaitOthers() {
        boolean interrupted = false;
        while (true) {
            try {
                open.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                next.set(end);
                drain();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void drain() {
        while (open.getCount() > 0) {
            open.countDown();
        }
    }

    @SuppressWarnings("IllegalCatch") // Whatever a model throws must reach the caller, and free those who wait.
    private void work() {
        PathSampler.Block block = sampler.newBlock();
        PathModel.Function function = settings.model().newFunction();
        double[] values = new double[Settings.BLOCK];
        for (int number = next.getAndIncrement(); number < end; number = next.getAndIncrement()) {
            try {
                if (failure.get() == null
                        && (number == first || !execution.cancelled().getAsBoolean())) {
                    compute(number, block, function, values);
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                open.countDown();
            }
        }
    }

    private void compute(int number, PathSampler.Block block, PathModel.Function function, double[] values) {
        int count = settings.pathsOf(number);
        sampler.draw(number, count, block);
        function.compute(block.draws, count, values);
        System.arraycopy(values, 0, results, (number - first) * Settings.BLOCK, count);
        synchronized (finished) {
            finished.set(number - first);
        }
        execution.listener().onProgress(new Progress(done.addAndGet(count), results.length));
    }
}
