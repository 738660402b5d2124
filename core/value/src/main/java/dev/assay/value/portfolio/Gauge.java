package dev.assay.value.portfolio;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads how far a choice fills up to five rows, all in one number: twelve bits for each, rounded down, so that two halves whose
 * readings together exceed a limit exceed it in truth. Confined to one thread.
 */
final class Gauge {
    private static final int MOST_ROWS = 5;
    private static final int BITS = 12;
    private static final int GREATEST = 2_047;
    private static final int MARKS = 2_000;
    private static final int CHUNK = 8;

    private final List<BinaryProgram.Row> rows;
    private final long[] limits;
    private final double[] scales;
    private long guards;
    private long room;

    /**
     * Chooses the rows that most items have a part in.
     *
     * @param program what to choose
     * @param open what is left to decide
     * @param limits what is left of each row's limit
     */
    Gauge(BinaryProgram program, Undecided open, long... limits) {
        int[] order = IntStream.range(0, limits.length)
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer j) -> -program.rows().get(j).among(open.items()).length))
                .limit(MOST_ROWS)
                .mapToInt(j -> j)
                .toArray();
        rows = Arrays.stream(order).mapToObj(program.rows()::get).toList();
        this.limits = Arrays.stream(order).mapToLong(j -> limits[j]).toArray();
        scales = new double[order.length];
        for (int f = 0; f < scales.length; f++) {
            BinaryProgram.Row row = rows.get(f);
            double range = Arrays.stream(open.items())
                    .mapToDouble(i -> Math.abs(row.weight(i)))
                    .sum();
            scales[f] = range / MARKS + 1;
        }
    }

    /** Sets the room that two halves have together; returns false if there is none in some row. */
    boolean fit(int[] left, int[] right) {
        for (int f = 0; f < scales.length; f++) {
            double most = Math.floor(limits[f] / scales[f]) - least(f, left) - least(f, right);
            if (most < 0) {
                return false;
            }
            room |= (long) (Math.min(most, GREATEST) + GREATEST + 1) << BITS * f;
            guards |= GREATEST + 1L << BITS * f;
        }
        return true;
    }

    /** Returns the mark below the least that items can add to a row, every eight of them by themselves. */
    private double least(int field, int... items) {
        double marks = 0;
        for (int from = 0; from < items.length; from += CHUNK) {
            marks += leastOfChunk(field, from, items);
        }
        return marks;
    }

    private double leastOfChunk(int field, int from, int... items) {
        double sum = 0;
        for (int i = from; i < Math.min(items.length, from + CHUNK); i++) {
            sum += Math.min(0, rows.get(field).weight(items[i]));
        }
        return Math.floor(sum / scales[field]);
    }

    /** Returns what room a reading leaves. */
    long rest(long reading) {
        return room - reading;
    }

    /** Returns whether a reading may be within the room that another one leaves. */
    boolean fits(long rest, long reading) {
        return (rest - reading & guards) == guards;
    }

    /** Returns a reader of choices among items. */
    Reader reader(int... items) {
        return new Reader(items);
    }

    /** Looks up what every eight items add. */
    final class Reader {
        private final long[] readings;

        private Reader(int... items) {
            readings = new long[(items.length + CHUNK - 1) / CHUNK << CHUNK];
            for (int f = 0; f < scales.length; f++) {
                for (int from = 0; from < items.length; from += CHUNK) {
                    add(f, from, items);
                }
            }
        }

        private void add(int field, int from, int... items) {
            double least = leastOfChunk(field, from, items);
            int count = Math.min(CHUNK, items.length - from);
            long[] sums = new long[1 << count];
            int offset = from / CHUNK << CHUNK;
            for (int choice = 0; choice < sums.length; choice++) {
                if (choice != 0) {
                    int item = items[from + Integer.numberOfTrailingZeros(choice)];
                    sums[choice] = sums[choice & choice - 1] + rows.get(field).weight(item);
                }
                long marks = (long) (Math.floor(sums[choice] / scales[field]) - least);
                readings[offset + choice] |= marks << BITS * field;
            }
        }

        /** Returns the reading of a choice, which has a bit for each item. */
        long read(long choice) {
            long reading = 0;
            int chunk = 0;
            for (long bits = choice; bits != 0; bits >>>= CHUNK) {
                reading += readings[chunk + (int) (bits & (1 << CHUNK) - 1)];
                chunk += 1 << CHUNK;
            }
            return reading;
        }
    }
}
