package dev.assay.quality;

import dev.assay.quality.wording.Sentence;
import java.util.Locale;

/** Says expectations in plain words. */
final class Describer {
    private Describer() {}

    static String describe(Rule rule, Locale locale) {
        return sentence(rule).in(locale);
    }

    static String expected(Rule rule, Locale locale) {
        return sentence(rule).expected(locale);
    }

    private static Sentence sentence(Rule rule) {
        return new Sentence(rule.measure(), rule.bound(), rule.warning(), rule.where(), rule.groupedBy());
    }
}
