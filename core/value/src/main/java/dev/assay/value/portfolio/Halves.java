package dev.assay.value.portfolio;

import java.util.function.LongSupplier;

/**
 * Tries all choices of what is undecided at once: those of one half against those of the other that take as many things as are
 * missing, lose no more than is left, and add up to a value of interest. Where values go with weights no bound tells choices
 * apart, but the square root of their number can be listed. Confined to one thread.
 */
final class Halves {
    private static final int MOST_ITEMS = 62;
    private static final int CHOICES_PER_WORK = 128;
    private static final int PAIRS_PER_WORK = 4_096;

    private final BinaryProgram program;
    private final Undecided open;
    private final Best best;
    private final LongSupplier least;
    private final int[][] items;
    private final double choices;
    private long base;
    private long pairs;

    /**
     * Divides what is undecided.
     *
     * @param program what to choose
     * @param open what is left to decide
     * @param best where to put what is found
     * @param least what a choice must be worth, which rises with what is found
     */
    Halves(BinaryProgram program, Undecided open, Best best, LongSupplier least) {
        this.program = program;
        this.open = open;
        this.best = best;
        this.least = least;
        items = Halving.of(program, open);
        choices = open.choices(items[0]) + open.choices(items[1]);
    }

    /** Returns whether both halves together have no more choices than a number, or nothing is left to decide. */
    boolean areSmall(double most) {
        boolean few = choices <= most && Math.max(items[0].length, items[1].length) <= MOST_ITEMS;
        return few || open.items().length == 0;
    }

    /**
     * Offers every choice of interest.
     *
     * @param most what no choice exceeds
     * @param work what it costs
     */
    void search(long most, BranchAndBound.Work work) {
        boolean[] taken = open.taken();
        long[] limits = program.rows().stream()
                .mapToLong(row -> BinaryProgram.slack(row, taken))
                .toArray();
        Gauge gauge = new Gauge(program, open, limits);
        if (!gauge.fit(items[0], items[1])) {
            return;
        }
        Half left = new Half(new HalfList(program, open, items[0], limits), open.room(), gauge);
        Half right = new Half(new HalfList(program, open, items[1], limits), open.room(), gauge);
        work.spend((left.values.length + right.values.length) / CHOICES_PER_WORK);
        base = program.value(taken);
        for (int number = Math.max(0, open.number() - right.most());
                number <= Math.min(left.most(), open.number()) && !work.isOver();
                number++) {
            pairs = 0;
            for (int step = 0; step < Half.STEPS; step++) {
                for (int other = 0; step + other < Half.STEPS; other++) {
                    Group of = new Group(left, left.start(number, step), left.end(number, step));
                    int rest = open.number() - number;
                    match(of, new Group(right, right.start(rest, other), right.end(rest, other)), most - base, gauge);
                }
            }
            work.spend(pairs / PAIRS_PER_WORK);
        }
    }

    private record Group(Half half, int start, int end) {
        boolean isEmpty() {
            return start == end;
        }
    }

    /** Goes up the values of one group and down those of the other, between what is of interest and what is possible. */
    private void match(Group group, Group others, long most, Gauge gauge) {
        if (group.isEmpty() || others.isEmpty()) {
            return;
        }
        long[] values = others.half().values;
        int from = others.end();
        int to = others.end();
        for (int at = group.start(); at < group.end(); at++) {
            long value = group.half().values[at];
            long needed = least.getAsLong() - base;
            while (to > others.start() && values[to - 1] > most - value) {
                to--;
            }
            while (from > others.start() && values[from - 1] >= needed - value) {
                from--;
            }
            pairs += Math.max(0, to - from);
            compare(group.half(), at, new Group(others.half(), from, to), gauge);
        }
    }

    private void compare(Half half, int at, Group window, Gauge gauge) {
        Half others = window.half();
        long rest = gauge.rest(half.readings[at]);
        for (int other = window.start(); other < window.end(); other++) {
            if (gauge.fits(rest, others.readings[other])
                    && others.values[other] >= least.getAsLong() - base - half.values[at]) {
                offer(half, at, others, other);
            }
        }
    }

    private void offer(Half left, int one, Half right, int other) {
        boolean[] chosen = open.taken();
        left.write(one, chosen);
        right.write(other, chosen);
        best.offer(chosen);
    }
}
