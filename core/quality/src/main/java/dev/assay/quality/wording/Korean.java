package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.NullPolicy;

/** Says sentences in Korean. */
record Korean() implements Language {
    @Override
    public String sentence(Sentence sentence) {
        String groups = sentence.groupedBy().isEmpty() ? "" : KoreanJunctions.all(sentence.groupedBy()) + "별로 ";
        String rows = sentence.where().map(condition -> condition + "인 행").orElse("행");
        boolean named = sentence.where().isEmpty() || sentence.bound() instanceof Bound.PassingAtLeast;
        String where = named ? "" : rows + "에서 ";
        String claim = sentence.measure().fold(new KoreanClaims(sentence, rows));
        return groups + where + claim + nulls(sentence.notableNulls()) + warning(sentence);
    }

    @Override
    public String expected(Sentence sentence) {
        return bound(sentence, sentence.bound()) + warning(sentence);
    }

    private static String warning(Sentence sentence) {
        return sentence.warning()
                .map(bound -> "; " + Particle.SUBJECT.after(bound(sentence, bound)) + " 아니면 경고")
                .orElse("");
    }

    private static String bound(Sentence sentence, Bound bound) {
        return bound.fold(new KoreanBounds(sentence.unit()));
    }

    private static String nulls(NullPolicy policy) {
        return switch (policy) {
            case IGNORE -> "";
            case FAIL -> "(null은 실패)";
            case PASS -> "(null은 통과)";
            case IGNORE_IF_ALL_NULL -> "(null뿐인 행은 제외)";
            case EQUAL -> "(null끼리는 같음)";
        };
    }
}
