package dev.assay.quality.outcome;

import java.util.List;
import java.util.Locale;

/** Makes the facts of a result. */
final class Facts {
    private Facts() {}

    static List<Fact> of(Result result, Locale locale) {
        return List.of(new Fact(FactKey.EXPECTATION, result.expectation().describe(locale)));
    }
}
