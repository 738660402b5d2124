package dev.assay.quality.text;

import dev.assay.quality.expr.Keywords;

/**
 * A word of the grammar with its place.
 *
 * @param kind what it is
 * @param text its meaning: quotes taken off, doubled ones single
 * @param start the offset of its first character
 * @param end the offset after its last character
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A keyword, a function, or a name without quotes. */
        WORD,
        /** A name in double quotes. */
        NAME,
        /** A text in single quotes. */
        TEXT,
        /** Digits, with a point or an exponent perhaps. */
        NUMBER,
        /** An operator or a punctuation mark. */
        SYMBOL,
        /** Nothing more. */
        END
    }

    boolean isSymbol(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
        return kind == Kind.WORD && Keywords.fold(text).equals(word);
    }

    boolean isReserved() {
        return kind == Kind.WORD && Keywords.isReserved(text);
    }
}
