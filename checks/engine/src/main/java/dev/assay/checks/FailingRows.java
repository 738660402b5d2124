package dev.assay.checks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;

/** The rows that break a rule, found batch by batch as they are asked for. Confined to one thread. */
final class FailingRows<T> extends Spliterators.AbstractSpliterator<FailingRow<T>> {
    private final RowWalk<T> walk;
    private final Deque<FailingRow<T>> found = new ArrayDeque<>();

    FailingRows(RowWalk<T> walk) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.walk = walk;
    }

    @Override
    public boolean tryAdvance(Consumer<? super FailingRow<T>> action) {
        while (found.isEmpty()) {
            int size = walk.next();
            if (size == 0) {
                return false;
            }
            for (int row = 0; row < size; row++) {
                List<Breach> breaches = walk.breaches(row);
                if (!breaches.isEmpty()) {
                    found.add(walk.failing(row, breaches));
                }
            }
        }
        action.accept(found.remove());
        return true;
    }
}
