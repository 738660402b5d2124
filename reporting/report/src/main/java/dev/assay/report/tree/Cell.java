package dev.assay.report.tree;

import java.util.Objects;

/**
 * A text in a table or beside a label, with what it is.
 *
 * @param form what it is
 * @param tone how good it is; {@link Tone#NEUTRAL} for most
 * @param text the text
 * @since 0.1
 */
public record Cell(Form form, Tone tone, String text) {
    /** What a text is. */
    public enum Form {
        /** Words. */
        TEXT,
        /** A number that the report computed. */
        NUMBER,
        /** A value or name from the data or the suite, shown character by character. */
        VALUE,
        /** Words that stand back: something is absent. */
        QUIET,
        /** A status. */
        STATUS
    }

    /** Cleans the text. */
    public Cell {
        Objects.requireNonNull(form, "form");
        Objects.requireNonNull(tone, "tone");
        text = form == Form.VALUE ? Texts.value("text", text) : Texts.prose("text", text);
    }

    /**
     * Returns words.
     *
     * @param text the words
     * @return the cell
     */
    public static Cell text(String text) {
        return new Cell(Form.TEXT, Tone.NEUTRAL, text);
    }

    /**
     * Returns a number that the report computed.
     *
     * @param text the number as it is to be printed
     * @return the cell
     */
    public static Cell number(String text) {
        return new Cell(Form.NUMBER, Tone.NEUTRAL, text);
    }

    /**
     * Returns a value or name from the data or the suite.
     *
     * @param text the value as it is to be printed
     * @return the cell
     */
    public static Cell value(String text) {
        return new Cell(Form.VALUE, Tone.NEUTRAL, text);
    }

    /**
     * Returns words that stand back.
     *
     * @param text the words
     * @return the cell
     */
    public static Cell quiet(String text) {
        return new Cell(Form.QUIET, Tone.NEUTRAL, text);
    }

    /**
     * Returns a status.
     *
     * @param badge the status
     * @return the cell
     */
    public static Cell status(Badge badge) {
        return new Cell(Form.STATUS, badge.tone(), badge.label());
    }
}
