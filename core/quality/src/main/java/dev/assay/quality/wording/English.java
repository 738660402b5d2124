package dev.assay.quality.wording;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.NullPolicy;

/** Says sentences in English. */
record English() implements Language {
    @Override
    public String sentence(Sentence sentence) {
        String where = sentence.where().map(condition -> " where " + condition).orElse("");
        String groups =
                sentence.groupedBy().isEmpty() ? "" : ", for each " + EnglishJunctions.all(sentence.groupedBy());
        return claim(sentence) + where + groups + nulls(sentence.notableNulls()) + warning(sentence);
    }

    @Override
    public String expected(Sentence sentence) {
        return bound(sentence, sentence.bound()) + warning(sentence);
    }

    private static String warning(Sentence sentence) {
        return sentence.warning()
                .map(bound -> "; warns unless " + bound(sentence, bound))
                .orElse("");
    }

    private static String bound(Sentence sentence, Bound bound) {
        return bound.fold(new EnglishBounds(sentence.unit()));
    }

    private static String claim(Sentence sentence) {
        return sentence.measure().fold(new EnglishClaims(sentence));
    }

    private static String nulls(NullPolicy policy) {
        return switch (policy) {
            case IGNORE -> "";
            case FAIL -> "; a null fails";
            case PASS -> "; a null passes";
            case IGNORE_IF_ALL_NULL -> "; rows with nothing but nulls are ignored";
            case EQUAL -> "; null equals null";
        };
    }
}
