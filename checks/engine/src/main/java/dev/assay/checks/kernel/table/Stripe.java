package dev.assay.checks.kernel.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a table of occurrences; whoever uses it holds its lock. */
final class Stripe {

    private final TupleTable tuples;
    private final boolean keepsRows;
    private final Map<TupleKey, Odd> odds = new HashMap<>();

    /** The occurrences of a tuple that has no words. */
    private static final class Odd {
        private long count;
        private long firstRow;
    }

    /** The parts of a tuple that has words. */
    private record Regular(TupleStore store, int number) implements OccurrenceTable.Parts {
        @Override
        public @Nullable Object at(int part) {
            return store.part(number, part);
        }
    }

    Stripe(TupleShape shape, boolean keepsRows) {
        tuples = new TupleTable(shape);
        this.keepsRows = keepsRows;
    }

    void add(Tuples batch, int from, int to, Repeats repeats) {
        int[] order = batch.order();
        tuples.touch(batch, order, from, to);
        for (int i = from; i < to; i++) {
            if (batch.isOdd(order[i])) {
                addOdd(batch, order[i], repeats);
            } else {
                addRegular(batch, order[i], repeats);
            }
        }
    }

    /** Marks a tuple with its row as long as it occurs once, and with minus its count from then on. */
    private void addRegular(Tuples batch, int tuple, Repeats repeats) {
        TupleStore store = tuples.store();
        int before = store.size();
        int number = tuples.put(batch, tuple);
        if (number == before) {
            store.mark(number, batch.number(tuple));
            return;
        }
        long mark = store.mark(number);
        store.mark(number, mark > 0 ? -2 : mark - 1);
        if (keepsRows) {
            repeats.add(tuple, mark > 0 ? mark : Repeats.TOLD);
        }
    }

    private static long count(long mark) {
        return mark > 0 ? 1 : -mark;
    }

    private void addOdd(Tuples batch, int tuple, Repeats repeats) {
        Odd odd = odds.computeIfAbsent(batch.key(tuple), key -> new Odd());
        if (++odd.count == 1) {
            odd.firstRow = batch.number(tuple);
        } else if (keepsRows) {
            repeats.add(tuple, odd.count == 2 ? odd.firstRow : Repeats.TOLD);
        }
    }

    long count(Tuples batch, int tuple) {
        if (batch.isOdd(tuple)) {
            Odd odd = odds.get(batch.key(tuple));
            return odd == null ? 0 : odd.count;
        }
        int number = tuples.find(batch, tuple);
        return number < 0 ? 0 : count(tuples.store().mark(number));
    }

    void forEach(TupleShape shape, OccurrenceTable.Visitor visitor) {
        TupleStore store = tuples.store();
        for (int i = 0; i < store.size(); i++) {
            visitor.visit(count(store.mark(i)), new Regular(store, i));
        }
        for (Map.Entry<TupleKey, Odd> entry : odds.entrySet()) {
            List<@Nullable Object> key = entry.getKey().parts();
            visitor.visit(entry.getValue().count, part -> {
                Object of = key.get(part);
                return of == null ? null : Word.plainOfKey(of, shape.type(part));
            });
        }
    }
}
