package dev.assay.report.console;

import dev.assay.report.tree.Tone;

/** How text is set apart, as parameters of the escape sequence Select Graphic Rendition (ECMA-48, 8.3.117). */
enum Style {
    PLAIN(""),
    BOLD("1"),
    DIM("2"),
    GOOD("32"),
    CAUTION("33"),
    BAD("1;31"),
    BROKEN("1;35"),
    UNKNOWN("36");

    private final String parameters;

    Style(String parameters) {
        this.parameters = parameters;
    }

    String parameters() {
        return parameters;
    }

    static Style of(Tone tone) {
        return switch (tone) {
            case GOOD -> GOOD;
            case CAUTION -> CAUTION;
            case BAD -> BAD;
            case BROKEN -> BROKEN;
            case UNKNOWN -> UNKNOWN;
            case NEUTRAL -> PLAIN;
        };
    }
}
