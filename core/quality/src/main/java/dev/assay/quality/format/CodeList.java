package dev.assay.quality.format;

import java.util.Arrays;
import java.util.stream.Stream;

/** A set of short ASCII codes, searched without creating objects. */
final class CodeList {
    private static final int MAX_LENGTH = Long.BYTES;

    /** The codes, sorted; each has its characters in the bytes of a number. */
    private final long[] codes;

    private CodeList(long[] codes) {
        this.codes = codes;
    }

    static CodeList of(Stream<String> codes) {
        return new CodeList(
                codes.mapToLong(code -> pack(code, 0, code.length())).sorted().toArray());
    }

    boolean contains(String text) {
        return contains(text, 0, text.length());
    }

    boolean contains(String text, int from, int to) {
        if (to - from > MAX_LENGTH) {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            // A leading NUL would vanish in the number, and a character above ASCII would spill over.
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return Arrays.binarySearch(codes, pack(text, from, to)) >= 0;
    }

    int size() {
        return codes.length;
    }

    private static long pack(String text, int from, int to) {
        long packed = 0;
        for (int i = from; i < to; i++) {
            packed = packed << Byte.SIZE | text.charAt(i);
        }
        return packed;
    }
}
