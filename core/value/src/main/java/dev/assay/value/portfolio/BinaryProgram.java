package dev.assay.value.portfolio;

import java.util.Arrays;
import java.util.List;

/**
 * What a solver is asked: which of some things to take, so that their values add up to most and every row stays within its
 * limit. A row is a linear sum over the things that are taken. Immutable.
 *
 * @since 0.1
 */
public final class BinaryProgram {
    private final long[] values;
    private final List<Row> rows;

    /**
     * A sum that stays within a limit.
     *
     * @since 0.1
     */
    public static final class Row {
        private final long[] weights;
        private final long limit;

        Row(long[] weights, long limit) {
            this.weights = weights.clone();
            this.limit = limit;
        }

        /**
         * Returns what a thing adds to the sum.
         *
         * @param item the thing's number, from 0
         * @return its weight, negative if it makes room for others
         */
        public long weight(int item) {
            return weights[item];
        }

        /**
         * Returns what the sum must not exceed.
         *
         * @return the limit
         */
        public long limit() {
            return limit;
        }

        /** Returns those of some things that have a part in the sum. */
        int[] among(int... items) {
            return Arrays.stream(items).filter(i -> weights[i] != 0).toArray();
        }
    }

    BinaryProgram(long[] values, List<Row> rows) {
        this.values = values.clone();
        this.rows = List.copyOf(rows);
    }

    /**
     * Returns how many things there are to choose from.
     *
     * @return their number, 0 or more
     */
    public int size() {
        return values.length;
    }

    /**
     * Returns what taking a thing is worth.
     *
     * @param item its number, from 0
     * @return its value, negative if it costs more than it brings
     */
    public long value(int item) {
        return values[item];
    }

    /**
     * Returns the rows.
     *
     * @return what must stay within limits
     */
    public List<Row> rows() {
        return rows;
    }

    /** Returns the value of a choice. */
    long value(boolean[] chosen) {
        long sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += chosen[i] ? values[i] : 0;
        }
        return sum;
    }

    /** Returns what no choice is worth less than. */
    long least() {
        return Arrays.stream(values).map(value -> Math.min(0, value)).sum();
    }

    /** Returns whether every row stays within its limit. */
    boolean allows(boolean[] chosen) {
        return rows.stream().allMatch(row -> slack(row, chosen) >= 0);
    }

    /** Returns what a choice leaves of a row's limit. */
    static long slack(Row row, boolean[] chosen) {
        long slack = row.limit();
        for (int i = 0; i < chosen.length; i++) {
            slack -= chosen[i] ? row.weight(i) : 0;
        }
        return slack;
    }
}
