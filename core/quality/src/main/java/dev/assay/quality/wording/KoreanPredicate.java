package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;

/**
 * A predicate in the two forms that sentences need.
 *
 * @param ending the form that ends a sentence
 * @param modifier the form before a noun
 */
record KoreanPredicate(String ending, String modifier) {
    static KoreanPredicate noun(String noun) {
        return new KoreanPredicate(noun + "이다", noun + "인");
    }

    static KoreanPredicate notNoun(String noun) {
        String subject = Particle.SUBJECT.after(noun);
        return new KoreanPredicate(subject + " 아니다", subject + " 아닌");
    }

    /** An adjective or verb, with what stands before it. */
    static KoreanPredicate of(String before, String ending, String modifier) {
        return new KoreanPredicate(before + ending, before + modifier);
    }

    /** The long negation of an adjective. */
    static KoreanPredicate notAdjective(String before, String stem) {
        return new KoreanPredicate(before + stem + "지 않다", before + stem + "지 않은");
    }
}
