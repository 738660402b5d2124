package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The parts of a log, each from one state that the store keeps to the next. Used once.
 *
 * <p>A part begins at a state that nobody has compared yet. That is the work of the part before it, so where all of them are
 * sound the log is; and where one is not, what the later ones found does not count.
 */
final class Parts {
    private final List<FutureTask<Part>> tasks = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();

    /**
     * Divides a log.
     *
     * @param source gives its records
     * @param starts the states, at least one
     * @param anchors the checkpoints from the first of them on, in order
     * @param tags the keys of tags; none if they are not looked at
     */
    Parts(RecordSource source, List<SourceState> starts, List<SignedCheckpoint> anchors, List<MacKey> tags) {
        for (int i = 0; i < starts.size(); i++) {
            long from = i == 0 ? -1 : starts.get(i).head().seq();
            long end = i + 1 == starts.size()
                    ? Part.OPEN
                    : starts.get(i + 1).head().seq();
            List<SignedCheckpoint> covered = anchors.stream()
                    .filter(found -> found.checkpoint().size() > from
                            && found.checkpoint().size() <= end)
                    .toList();
            SourceState start = starts.get(i);
            tasks.add(new FutureTask<>(() -> new VerifyingVisitor(start, covered, end, tags).follow(source)));
        }
    }

    /**
     * Follows all parts and returns what was found. The calling thread takes part, so that it waits for nobody who has not begun.
     *
     * @param executor runs what goes on at the same time
     * @param threads how many threads there are to be, the caller's among them
     */
    Part follow(Executor executor, int threads) {
        try {
            for (int i = 1; i < Math.min(threads, tasks.size()); i++) {
                executor.execute(this::work);
            }
        } catch (RejectedExecutionException e) {
            // Then it takes longer.
        }
        work();
        return tasks.stream().map(Parts::result).reduce(Part::then).orElseThrow();
    }

    private void work() {
        for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
            tasks.get(i).run();
        }
    }

    private static Part result(FutureTask<Part> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            throw new AuditException("log could not be verified: " + cause.getMessage(), cause);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
