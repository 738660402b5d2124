package dev.assay.quality.format;

import java.util.List;

/**
 * A format that cannot be built from a name and settings.
 *
 * @since 0.1
 */
public final class InvalidFormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** Faults of the name and the settings. */
    @SuppressWarnings("serial") // List.copyOf returns a serializable list.
    private final List<String> faults;

    InvalidFormatException(String id, List<String> faults) {
        super(message(id, faults));
        this.faults = List.copyOf(faults);
    }

    /**
     * Returns everything that is wrong, one sentence each.
     *
     * @return the faults in the order found, immutable, never empty
     * @since 0.1
     */
    public List<String> faults() {
        return faults;
    }

    private static String message(String id, List<String> faults) {
        if (faults.size() == 1) {
            return faults.get(0);
        }
        return faults.size() + " problems in format \"" + id + "\"\n" + String.join("\n", faults);
    }
}
