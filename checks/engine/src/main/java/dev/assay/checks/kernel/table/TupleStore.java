package dev.assay.checks.kernel.table;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Tuples one after the other, each with a number to spare for its occurrences. Grows by pieces, so that nothing is copied
 * once it is large. Confined to one thread.
 */
final class TupleStore {
    private static final int PIECE_BITS = 12;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int FIRST = 16;

    private final TupleShape shape;
    private final int words;
    private final int width;
    private final int texts;
    private long[][] numbers;
    private @Nullable String[][] strings;
    private int room;
    private int size;

    TupleStore(TupleShape shape) {
        this.shape = shape;
        words = shape.words();
        width = words + 1;
        texts = shape.texts();
        numbers = new long[][] {new long[FIRST * width]};
        strings = new String[][] {new String[FIRST * texts]};
        room = FIRST;
    }

    int size() {
        return size;
    }

    void append(Tuples tuples, int tuple) {
        if (size == room) {
            grow();
        }
        long[] piece = numbers[size >>> PIECE_BITS];
        int at = (size & PIECE - 1) * width;
        long[] source = tuples.words();
        for (int i = 0; i < words; i++) {
            piece[at + i] = source[tuple * words + i];
        }
        for (int i = 0; i < texts; i++) {
            strings[size >>> PIECE_BITS][(size & PIECE - 1) * texts + i] = tuples.texts()[tuple * texts + i];
        }
        size++;
    }

    private void grow() {
        if (room < PIECE) {
            room *= 2;
            numbers[0] = Arrays.copyOf(numbers[0], room * width);
            strings[0] = Arrays.copyOf(strings[0], room * texts);
            return;
        }
        int piece = size >>> PIECE_BITS;
        if (piece == numbers.length) {
            numbers = Arrays.copyOf(numbers, piece * 2);
            strings = Arrays.copyOf(strings, piece * 2);
        }
        numbers[piece] = new long[PIECE * width];
        strings[piece] = new String[PIECE * texts];
        room += PIECE;
    }

    boolean isSame(int number, Tuples tuples, int tuple) {
        long[] piece = numbers[number >>> PIECE_BITS];
        int at = (number & PIECE - 1) * width;
        long[] others = tuples.words();
        for (int i = 0; i < words; i++) {
            if (piece[at + i] != others[tuple * words + i]) {
                return false;
            }
        }
        return texts == 0 || sameTexts(number, tuples, tuple);
    }

    private boolean sameTexts(int number, Tuples tuples, int tuple) {
        @Nullable String[] piece = strings[number >>> PIECE_BITS];
        int at = (number & PIECE - 1) * texts;
        for (int i = 0; i < texts; i++) {
            String text = piece[at + i];
            String other = tuples.texts()[tuple * texts + i];
            boolean same = text == null ? other == null : text.equals(other);
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /** Returns the hash of a tuple. */
    long hash(int number, SecretHash secret) {
        int words = (number & PIECE - 1) * width;
        int texts = (number & PIECE - 1) * this.texts;
        long begun = secret.words(numbers[number >>> PIECE_BITS], words, words + this.words);
        return secret.texts(begun, strings[number >>> PIECE_BITS], texts, texts + this.texts);
    }

    /** Returns the number kept beside a tuple, 0 at first. */
    long mark(int number) {
        return numbers[number >>> PIECE_BITS][(number & PIECE - 1) * width + words];
    }

    void mark(int number, long value) {
        numbers[number >>> PIECE_BITS][(number & PIECE - 1) * width + words] = value;
    }

    /** Returns the plain value of a part of a tuple, or null. */
    @Nullable
    Object part(int number, int part) {
        long[] piece = numbers[number >>> PIECE_BITS];
        int at = (number & PIECE - 1) * width;
        if (shape.hasNulls() && (piece[at + words - 1] & 1L << part) != 0) {
            return null;
        }
        return shape.isText(part)
                ? strings[number >>> PIECE_BITS][(number & PIECE - 1) * texts + shape.column(part)]
                : Word.plain(piece[at + shape.column(part)], shape.type(part));
    }
}
