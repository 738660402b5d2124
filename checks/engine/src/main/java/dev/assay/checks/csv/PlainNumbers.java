package dev.assay.checks.csv;

import dev.assay.quality.data.DataType;

/**
 * Tells of any field of a chunk whether it is a plain number, without going through its characters again: those that are no
 * digits are counted from the beginning of the chunk, and a field's count is the difference between its ends. Fields differ
 * in length, and a loop whose end nobody can foretell costs a processor more than all characters of a short field.
 * Confined to one thread.
 */
final class PlainNumbers {
    /** Longer fields are left to whoever looks at them closely; far below it, no count can run over. */
    private static final int LONGEST = 64;

    private static final int OTHER = 1 << 16;
    private static final int[] WEIGHTS = weights();

    private char[] text = {};
    private int[] counts = {};

    private static int[] weights() {
        int[] weights = new int[1 << 7];
        java.util.Arrays.fill(weights, OTHER);
        java.util.Arrays.fill(weights, '0', '9' + 1, 0);
        weights['.'] = 1;
        return weights;
    }

    /** Counts through a chunk. */
    void count(Chunk chunk) {
        text = chunk.text();
        int length = chunk.length();
        counts = counts.length <= length ? new int[text.length + 1] : counts;
        int count = 0;
        for (int i = 0; i < length; i++) {
            counts[i] = count;
            count += WEIGHTS[Math.min(text[i], WEIGHTS.length - 1)];
        }
        counts[length] = count;
    }

    /**
     * Returns what a field looks like that has a character at least.
     *
     * @return INTEGER or DECIMAL; NULL if it must be looked at closely
     */
    DataType type(int start, int end) {
        int first = text[start] == '-' ? start + 1 : start;
        int count = counts[end] - counts[first];
        if (count > 1 || first == end || end - first > LONGEST) {
            return DataType.NULL;
        }
        boolean leadingZero = text[first] == '0' && end - first > 1 && text[first + 1] != '.';
        if (leadingZero || text[end - 1] == '.') {
            return DataType.NULL;
        }
        return count == 0 ? DataType.INTEGER : DataType.DECIMAL;
    }
}
