package dev.assay.quality;

import java.util.Locale;

/** Says expectations in plain words. */
final class Describer {
    static Describer in(Locale locale) {
        return new Describer();
    }

    String describe(Expectation expectation) {
        return expectation.rule().toString();
    }
}
