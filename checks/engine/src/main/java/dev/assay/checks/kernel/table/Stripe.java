package dev.assay.checks.kernel.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a table of occurrences; whoever uses it holds its lock. */
final class Stripe {
    private static final int FIRST = 32;

    private final TupleTable tuples;
    private final boolean keepsRows;
    private final Map<List<@Nullable Object>, Odd> odds = new HashMap<>();
    private long[] counts = new long[FIRST];
    private long[] firstRows;

    /** The occurrences of a tuple that has no words. */
    private static final class Odd {
        private long count;
        private long firstRow;
    }

    Stripe(TupleShape shape, boolean keepsRows) {
        tuples = new TupleTable(shape);
        this.keepsRows = keepsRows;
        firstRows = new long[keepsRows ? FIRST : 0];
    }

    void add(Tuples batch, int tuple, Repeats repeats) {
        if (batch.isOdd(tuple)) {
            addOdd(batch, tuple, repeats);
            return;
        }
        int before = tuples.size();
        int number = tuples.put(batch, tuple);
        if (number == before) {
            makeRoom(number);
            counts[number] = 1;
            if (keepsRows) {
                firstRows[number] = batch.number(tuple);
            }
            return;
        }
        long count = ++counts[number];
        if (keepsRows) {
            repeats.add(tuple, count == 2 ? firstRows[number] : Repeats.TOLD);
        }
    }

    private void makeRoom(int number) {
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
            firstRows = keepsRows ? Arrays.copyOf(firstRows, number * 2) : firstRows;
        }
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
        return number < 0 ? 0 : counts[number];
    }

    void forEach(TupleShape shape, OccurrenceTable.Visitor visitor) {
        for (int i = 0; i < tuples.size(); i++) {
            int number = i;
            visitor.visit(counts[i], part -> tuples.part(number, part));
        }
        odds.forEach((key, odd) -> visitor.visit(odd.count, part -> {
            Object of = key.get(part);
            return of == null ? null : Word.plainOfKey(of, shape.type(part));
        }));
    }
}
