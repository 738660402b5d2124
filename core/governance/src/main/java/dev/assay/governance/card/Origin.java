package dev.assay.governance.card;

import java.util.Locale;

/** Says where an answer comes from. */
final class Origin {
    private Origin() {}

    static String of(Provenance provenance, Locale locale) {
        if (provenance instanceof Provenance.Measured measured) {
            return CardWord.MEASURED.in(locale) + " " + measured.run().run() + ", " + CardWord.VERSION.in(locale) + " "
                    + measured.run().version() + ", " + CardWord.SUITE.in(locale) + " "
                    + measured.run().suite();
        }
        if (provenance instanceof Provenance.Declared declared) {
            return CardWord.DECLARED.in(locale) + " " + declared.by() + " (" + declared.persona() + ")";
        }
        if (provenance instanceof Provenance.Derived derived) {
            return CardWord.DERIVED.in(locale) + " " + derived.from() + " (" + derived.rule() + ")";
        }
        Provenance.NotApplicable none = (Provenance.NotApplicable) provenance;
        return CardWord.NOT_APPLICABLE.in(locale) + " " + none.by() + " (" + none.persona() + ")";
    }
}
