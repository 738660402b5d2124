package dev.assay.quality.expr;

import java.util.Locale;

/**
 * The functions that an expression may call. Each gives null for a null argument, except {@link #COALESCE}.
 *
 * @since 0.1
 */
public enum Function {
    /** The number of Unicode code points of a text, as an INTEGER. */
    LENGTH,
    /** A text without the code points of the Unicode property White_Space at both ends. */
    TRIM,
    /** A text in lower case by the rules of the root locale. */
    LOWER,
    /** A text in upper case by the rules of the root locale. */
    UPPER,
    /** A text in Unicode normalisation form C. */
    NFC,
    /** The absolute value of a number. */
    ABS,
    /** The first argument that is not null; takes two arguments or more, all of comparable types. */
    COALESCE;

    /**
     * Returns the name by which text forms call this function.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    void requireArguments(int count) {
        boolean many = this == COALESCE;
        if (many ? count < 2 : count != 1) {
            throw new IllegalArgumentException(
                    id() + " must have " + (many ? "2 arguments or more" : "1 argument") + ", but had " + count);
        }
    }
}
