package dev.assay.quality;

import java.util.Locale;

/**
 * The quality dimension that an expectation speaks of.
 *
 * @since 0.1
 */
public enum Dimension {
    /** The data are close to what they describe. */
    ACCURACY,
    /** What should be there is there. */
    COMPLETENESS,
    /** The data do not contradict one another. */
    CONSISTENCY,
    /** The data are recent enough. */
    TIMELINESS,
    /** Nothing is there twice that should be there once. */
    UNIQUENESS,
    /** The data follow their rules of type, format and range. */
    VALIDITY;

    /**
     * Returns the name as files write it.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
