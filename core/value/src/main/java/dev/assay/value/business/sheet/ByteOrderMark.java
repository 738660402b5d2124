package dev.assay.value.business.sheet;

/**
 * Whether a file begins with the mark by which some spreadsheets know that it is UTF-8.
 *
 * @since 0.1
 */
public enum ByteOrderMark {
    /** The file begins with its first cell. */
    ABSENT,
    /** The file begins with the bytes EF BB BF, which Excel needs to read Korean. */
    PRESENT
}
