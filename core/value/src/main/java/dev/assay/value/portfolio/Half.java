package dev.assay.value.portfolio;

/**
 * The choices of a half in groups: choices of a group take as many items and lose about as much, and are in the order of their
 * values. Confined to one thread.
 */
final class Half {
    /** How many steps of loss are told apart. */
    static final int STEPS = 16;

    private final int[] items;
    private final int[] starts;
    final long[] values;
    final long[] readings;
    private final long[] choices;

    Half(HalfList list, double room, Gauge gauge) {
        items = list.items();
        starts = new int[(items.length + 1) * STEPS + 1];
        int[] groups = new int[list.size()];
        for (int at = 0; at < groups.length; at++) {
            int step = (int) Math.min(STEPS - 1, list.loss(at) / (room + Double.MIN_NORMAL) * STEPS);
            groups[at] = Long.bitCount(list.choice(at)) * STEPS + step;
            starts[groups[at] + 1]++;
        }
        for (int group = 1; group < starts.length; group++) {
            starts[group] += starts[group - 1];
        }
        values = new long[groups.length];
        readings = new long[groups.length];
        choices = new long[groups.length];
        int[] next = starts.clone();
        Gauge.Reader reader = gauge.reader(items);
        for (int at = 0; at < groups.length; at++) {
            int to = next[groups[at]]++;
            values[to] = list.value(at);
            choices[to] = list.choice(at);
            readings[to] = reader.read(list.choice(at));
        }
    }

    /** Returns how many items a choice can take at most. */
    int most() {
        return items.length;
    }

    /** Returns where a group begins. */
    int start(int number, int step) {
        return starts[number * STEPS + step];
    }

    /** Returns where a group ends. */
    int end(int number, int step) {
        return starts[number * STEPS + step + 1];
    }

    /** Writes a choice among all things. */
    void write(int at, boolean... chosen) {
        for (int i = 0; i < items.length; i++) {
            chosen[items[i]] = (choices[at] >>> i & 1) != 0;
        }
    }
}
