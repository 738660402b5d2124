package dev.assay.report.console;

import dev.assay.report.tree.Tone;

/**
 * Which characters marks, rules and bars are made of. Names and values are printed as they are.
 *
 * @since 0.1
 */
public enum Glyphs {
    /** Check marks, lines and blocks. */
    UNICODE('─', '█', '│'),
    /** Nothing but ASCII, for a terminal or log that knows no more. */
    ASCII('-', '#', '|');

    private final char rule;
    private final char bar;
    private final char limit;

    Glyphs(char rule, char bar, char limit) {
        this.rule = rule;
        this.bar = bar;
        this.limit = limit;
    }

    String mark(Tone tone) {
        return switch (this) {
            case UNICODE -> tone.mark();
            case ASCII -> tone.asciiMark();
        };
    }

    String rule(int columns) {
        return String.valueOf(rule).repeat(Math.max(0, columns));
    }

    String bar(int columns) {
        return String.valueOf(bar).repeat(Math.max(0, columns));
    }

    /** A line to where a value may reach. */
    String whisker(int columns) {
        return columns <= 0 ? "" : rule(columns - 1) + limit;
    }

    char limit() {
        return limit;
    }
}
