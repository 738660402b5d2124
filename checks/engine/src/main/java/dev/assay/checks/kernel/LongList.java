package dev.assay.checks.kernel;

import java.util.Arrays;

/** Numbers by group, zero until something is added. Confined to one thread. */
final class LongList {
    private long[] numbers = new long[1];

    void add(int group, long number) {
        if (group >= numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(group + 1, numbers.length * 2));
        }
        numbers[group] += number;
    }

    long get(int group) {
        return group < numbers.length ? numbers[group] : 0;
    }

    /** Adds another list's numbers under the groups that they have here. */
    void absorb(LongList other, int[] groups) {
        for (int i = 0; i < groups.length; i++) {
            add(groups[i], other.get(i));
        }
    }
}
