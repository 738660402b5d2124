package dev.assay.report.tree;

import dev.assay.quality.outcome.Status;

/**
 * How good or bad something is. Each tone has a mark, so that no reader depends on colour.
 *
 * @since 0.1
 */
public enum Tone {
    /** As it should be. */
    GOOD('✓', '+'),
    /** Worth a look. */
    CAUTION('!', '!'),
    /** Not known. */
    UNKNOWN('?', '?'),
    /** Not as it should be. */
    BAD('✗', 'x'),
    /** Could not be found out because something went wrong. */
    BROKEN('⊘', 'E'),
    /** Neither good nor bad. */
    NEUTRAL('·', '-');

    private final char mark;
    private final char asciiMark;

    Tone(char mark, char asciiMark) {
        this.mark = mark;
        this.asciiMark = asciiMark;
    }

    /**
     * Returns how good a status is.
     *
     * @param status the status of a result
     * @return the tone by which every report shows it
     */
    public static Tone of(Status status) {
        return switch (status) {
            case PASSED -> GOOD;
            case WARNED -> CAUTION;
            case NOT_EVALUATED -> UNKNOWN;
            case FAILED -> BAD;
            case ERROR -> BROKEN;
        };
    }

    /**
     * Returns the mark.
     *
     * @return one column wide
     */
    public String mark() {
        return String.valueOf(mark);
    }

    /**
     * Returns the mark for a display that has no more than ASCII.
     *
     * @return one ASCII character
     */
    public String asciiMark() {
        return String.valueOf(asciiMark);
    }
}
