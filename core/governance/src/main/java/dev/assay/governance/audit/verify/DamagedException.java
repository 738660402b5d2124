package dev.assay.governance.audit.verify;

import java.io.Serial;

/**
 * Thrown when what is stored cannot be read as a log.
 *
 * @since 0.1
 */
public final class DamagedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient long seq;

    /**
     * Creates the exception.
     *
     * @param seq the number of the first record that cannot be read
     * @param message what is wrong
     */
    public DamagedException(long seq, String message) {
        super(message);
        this.seq = seq;
    }

    /**
     * Returns where the damage is.
     *
     * @return the number of the first record that cannot be read
     */
    public long seq() {
        return seq;
    }
}
