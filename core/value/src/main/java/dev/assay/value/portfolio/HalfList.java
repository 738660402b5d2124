package dev.assay.value.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All choices among half of the items that lose no more than can be lost, in the order of their values (Horowitz and Sahni
 * 1974): with each item the choices with it are put among those without it. Confined to one thread.
 */
final class HalfList {
    private final BinaryProgram program;
    private final Undecided open;
    private final int[] items;
    private final long[] limits;
    private long[] values = new long[1];
    private double[] losses = new double[1];
    private long[] choices = new long[1];
    private int size = 1;

    /**
     * Lists the choices.
     *
     * @param program what to choose
     * @param open what is left to decide
     * @param items half of it, at most 62
     * @param limits what is left of each row's limit
     */
    HalfList(BinaryProgram program, Undecided open, int[] items, long[] limits) {
        this.program = program;
        this.open = open;
        this.items = items;
        this.limits = limits;
        List<List<Pattern>> forbidden = forbidden();
        for (int at = 0; at < items.length; at++) {
            merge(at, forbidden.get(at).toArray(new Pattern[0]));
        }
    }

    /** What no choice may be where a mask has ones. */
    private record Pattern(long mask, long ones) {}

    /** Returns what rows of one or two of the items forbid, by the last of them. */
    private List<List<Pattern>> forbidden() {
        List<List<Pattern>> forbidden = new ArrayList<>();
        Arrays.stream(items).forEach(i -> forbidden.add(new ArrayList<>()));
        for (int j = 0; j < limits.length; j++) {
            BinaryProgram.Row row = program.rows().get(j);
            int[] among = row.among(open.items());
            int first = among.length == 0 || among.length > 2 ? -1 : indexOf(among[0]);
            int last = first < 0 ? -1 : indexOf(among[among.length - 1]);
            for (int both = 0; last >= 0 && both < 4; both++) {
                long ones = (both & 1L) << first | (both >> 1 & 1L) << last;
                long sum = row.weight(items[first]) * (ones >> first & 1)
                        + (first == last ? 0 : row.weight(items[last]) * (ones >> last & 1));
                if (sum > limits[j]) {
                    forbidden.get(Math.max(first, last)).add(new Pattern(1L << first | 1L << last, ones));
                }
            }
        }
        return forbidden;
    }

    private int indexOf(int item) {
        int at = items.length - 1;
        while (at >= 0 && items[at] != item) {
            at--;
        }
        return at;
    }

    private void merge(int at, Pattern... forbidden) {
        long[] v = values;
        double[] d = losses;
        long[] c = choices;
        int count = size;
        long value = program.value(items[at]);
        double without = Math.max(0, open.loss(items[at]));
        double with = Math.max(0, -open.loss(items[at]));
        values = new long[2 * count];
        losses = new double[2 * count];
        choices = new long[2 * count];
        size = 0;
        int left = 0;
        for (int taken = 0; taken < count; ) {
            if (left < count && v[left] <= v[taken] + value) {
                add(v[left], d[left] + without, c[left], forbidden);
                left++;
            } else {
                add(v[taken] + value, d[taken] + with, c[taken] | 1L << at, forbidden);
                taken++;
            }
        }
        for (; left < count; left++) {
            add(v[left], d[left] + without, c[left], forbidden);
        }
    }

    private void add(long value, double loss, long choice, Pattern... forbidden) {
        if (loss > open.room()) {
            return;
        }
        for (Pattern pattern : forbidden) {
            if ((choice & pattern.mask()) == pattern.ones()) {
                return;
            }
        }
        values[size] = value;
        losses[size] = loss;
        choices[size] = choice;
        size++;
    }

    int size() {
        return size;
    }

    int[] items() {
        return items;
    }

    long value(int at) {
        return values[at];
    }

    /** Returns what a choice loses, from 0 to what can be lost. */
    double loss(int at) {
        return losses[at];
    }

    /** Returns which items a choice takes, a bit for each. */
    long choice(int at) {
        return choices[at];
    }
}
