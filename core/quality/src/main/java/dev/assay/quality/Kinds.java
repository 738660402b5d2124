package dev.assay.quality;

/** Names what kind of expectation a rule is. */
final class Kinds {
    private Kinds() {}

    static String of(Rule rule) {
        return rule.measure().getClass().getSimpleName();
    }

    static Dimension dimensionOf(Rule rule) {
        return Dimension.VALIDITY;
    }

    static String subjectAndKind(Expectation expectation) {
        return expectation.kind();
    }
}
