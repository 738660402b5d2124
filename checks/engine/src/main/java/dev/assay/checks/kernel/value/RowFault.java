package dev.assay.checks.kernel.value;

/**
 * Says that a value or its truth cannot be had in some row.
 *
 * @since 0.1
 */
public final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int index;

    /**
     * Says what went wrong where.
     *
     * @param index the row's position in the batch, counted from 0
     * @param cause what went wrong, naming the row's number, without data values
     */
    public RowFault(int index, String cause) {
        super(cause, null, false, false);
        this.index = index;
    }

    /** Returns the row's position in the batch, counted from 0. */
    public int index() {
        return index;
    }

    /** Returns what went wrong. */
    public String cause() {
        return String.valueOf(getMessage());
    }
}
