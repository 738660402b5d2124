package dev.assay.checks.kernel.table;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Different tuples, numbered in the order in which they came. A table of open addresses holds, per slot, the number of a
 * tuple and 32 bits of its hash; tuples with the same bits are compared in full. Confined to one thread.
 */
final class TupleTable {
    private static final int FIRST_SLOTS = 64;
    private static final int FIRST_TUPLES = 32;
    private static final long NUMBER = 0xFFFF_FFFFL;

    private final TupleShape shape;
    private long[] slots = new long[FIRST_SLOTS];
    private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(FIRST_SLOTS);
    private long[] words;
    private @Nullable String[] texts;
    private int size;

    TupleTable(TupleShape shape) {
        this.shape = shape;
        words = new long[FIRST_TUPLES * shape.words()];
        texts = new String[FIRST_TUPLES * shape.texts()];
    }

    int size() {
        return size;
    }

    /** Returns the number of a tuple, which is the former {@link #size} if it was not there before. */
    int put(Tuples tuples, int tuple) {
        int tag = (int) (tuples.hash(tuple) >>> 32);
        int slot = tag >>> shift;
        long held = slots[slot];
        while (held != 0) {
            int number = (int) (held & NUMBER) - 1;
            if ((int) (held >>> 32) == tag && isSame(number, tuples, tuple)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
            held = slots[slot];
        }
        slots[slot] = (long) tag << 32 | size + 1;
        append(tuples, tuple);
        return size - 1;
    }

    /** Returns the number of a tuple, or -1 if it is not there. */
    int find(Tuples tuples, int tuple) {
        int tag = (int) (tuples.hash(tuple) >>> 32);
        int slot = tag >>> shift;
        for (long held = slots[slot]; held != 0; held = slots[slot]) {
            int number = (int) (held & NUMBER) - 1;
            if ((int) (held >>> 32) == tag && isSame(number, tuples, tuple)) {
                return number;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return -1;
    }

    private boolean isSame(int number, Tuples tuples, int tuple) {
        int width = shape.words();
        long[] others = tuples.words();
        for (int i = 0; i < width; i++) {
            if (words[number * width + i] != others[tuple * width + i]) {
                return false;
            }
        }
        int textWidth = shape.texts();
        for (int i = 0; i < textWidth; i++) {
            if (!Objects.equals(texts[number * textWidth + i], tuples.texts()[tuple * textWidth + i])) {
                return false;
            }
        }
        return true;
    }

    private void append(Tuples tuples, int tuple) {
        int width = shape.words();
        int textWidth = shape.texts();
        if ((size + 1) * width > words.length) {
            words = Arrays.copyOf(words, words.length * 2);
            texts = Arrays.copyOf(texts, texts.length * 2);
        }
        for (int i = 0; i < width; i++) {
            words[size * width + i] = tuples.words()[tuple * width + i];
        }
        for (int i = 0; i < textWidth; i++) {
            texts[size * textWidth + i] = tuples.texts()[tuple * textWidth + i];
        }
        size++;
        if (size > slots.length >> 1) {
            grow();
        }
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        shift--;
        for (long held : old) {
            if (held != 0) {
                int slot = (int) (held >>> 32) >>> shift;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = held;
            }
        }
    }

    /** Returns the plain value of a part of a tuple, or null. */
    @Nullable
    Object part(int number, int part) {
        int width = shape.words();
        boolean isNull = (words[number * width + width - 1] & 1L << part) != 0;
        if (isNull) {
            return null;
        }
        return shape.isText(part)
                ? texts[number * shape.texts() + shape.column(part)]
                : Word.plain(words[number * width + shape.column(part)], shape.type(part));
    }
}
