package dev.assay.value.portfolio;

import java.util.Arrays;
import java.util.Optional;

/**
 * Things under one limit, solved by dynamic programming over the choices that no other choice beats in both weight and value
 * (Nemhauser and Ullmann 1969). Confined to one thread.
 */
final class Knapsack {
    /** So many undominated choices fit into some tens of megabytes; with more the search goes another way. */
    private static final int MOST_STATES = 4_000_000;

    private final BinaryProgram program;
    private final BinaryProgram.Row row;
    private final long[][] weights;
    private final long[][] values;

    private Knapsack(BinaryProgram program) {
        this.program = program;
        row = program.rows().get(0);
        weights = new long[program.size() + 1][];
        values = new long[program.size() + 1][];
    }

    /** Returns the knapsack that a program is; empty if it is none. */
    static Optional<Knapsack> of(BinaryProgram program) {
        boolean single = program.rows().size() == 1 && program.rows().get(0).limit() >= 0;
        for (int i = 0; single && i < program.size(); i++) {
            single = program.rows().get(0).weight(i) >= 0;
        }
        return single ? Optional.of(new Knapsack(program)) : Optional.empty();
    }

    /** Returns the best choice, the first among equals; empty if there are too many to compare. */
    Optional<boolean[]> best() {
        int last = program.size();
        weights[last] = new long[1];
        values[last] = new long[1];
        int states = 1;
        for (int i = last - 1; i >= 0; i--) {
            merge(i, row.weight(i), program.value(i));
            states += weights[i].length;
            if (states > MOST_STATES) {
                return Optional.empty();
            }
        }
        return Optional.of(first());
    }

    /** Puts the choices with an item among those without it, both in the order of their weights. */
    private void merge(int item, long weight, long value) {
        long[] w = weights[item + 1];
        long[] v = values[item + 1];
        Front front = new Front(2 * w.length);
        int with = 0;
        for (int without = 0; without < w.length; without++) {
            while (w[with] + weight < w[without]) {
                front.add(w[with] + weight, v[with] + value);
                with++;
            }
            front.add(w[without], v[without]);
        }
        while (with < w.length && w[with] + weight <= row.limit()) {
            front.add(w[with] + weight, v[with] + value);
            with++;
        }
        weights[item] = Arrays.copyOf(front.weights, front.size);
        values[item] = Arrays.copyOf(front.values, front.size);
    }

    /** Choices in the order of their weights, without those that a lighter one beats. */
    private static final class Front {
        private final long[] weights;
        private final long[] values;
        private int size;

        Front(int capacity) {
            weights = new long[capacity];
            values = new long[capacity];
        }

        void add(long weight, long value) {
            if (size > 0 && value <= values[size - 1]) {
                return;
            }
            size -= size > 0 && weights[size - 1] == weight ? 1 : 0;
            weights[size] = weight;
            values[size] = value;
            size++;
        }
    }

    private boolean[] first() {
        boolean[] chosen = new boolean[program.size()];
        long room = row.limit();
        long open = most(0, room);
        for (int i = 0; i < chosen.length && open != 0; i++) {
            long weight = row.weight(i);
            if (weight <= room && most(i + 1, room - weight) + program.value(i) == open) {
                chosen[i] = true;
                room -= weight;
                open -= program.value(i);
            }
        }
        return chosen;
    }

    /** Returns what the items from a number on are worth at most within some room. */
    private long most(int item, long room) {
        int at = Arrays.binarySearch(weights[item], room);
        return values[item][at >= 0 ? at : -at - 2];
    }
}
