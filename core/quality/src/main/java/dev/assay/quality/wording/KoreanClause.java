package dev.assay.quality.wording;

import dev.assay.quality.data.Particle;

/**
 * What is said of a value, or of the row as a whole, in each row.
 *
 * @param subject the noun
 * @param kind what the noun stands for
 * @param ending the predicate that ends a sentence
 * @param modifier the predicate before a noun
 */
record KoreanClause(String subject, Kind kind, String ending, String modifier) {
    enum Kind {
        /** One value of each row. */
        VALUE,
        /** Several values of each row. */
        VALUES,
        /** The row itself. */
        ROW
    }

    /** A clause about one value. */
    static KoreanClause of(String subject, KoreanPredicate predicate) {
        return new KoreanClause(subject, Kind.VALUE, predicate.ending(), predicate.modifier());
    }

    /** A clause about several values of a row. */
    static KoreanClause together(String subjects, KoreanPredicate predicate) {
        return new KoreanClause(subjects, Kind.VALUES, predicate.ending(), predicate.modifier());
    }

    /** A clause about the row as a whole. */
    static KoreanClause row(KoreanPredicate predicate) {
        return new KoreanClause("행", Kind.ROW, predicate.ending(), predicate.modifier());
    }

    /** Says it of every row. */
    String ofAll() {
        return (kind == Kind.VALUES ? "모든 행에서 " : "모든 ") + Particle.TOPIC.after(subject) + " " + ending;
    }

    /** Says it of some rows, named by a noun phrase. */
    String of(String rows) {
        return kind == Kind.ROW
                ? Particle.SUBJECT.after(rows) + " " + ending
                : rows + "에서 " + Particle.TOPIC.after(subject) + " " + ending;
    }

    /** The rows of which it is true. */
    String rows() {
        return (kind == Kind.ROW ? "" : Particle.SUBJECT.after(subject) + " ") + modifier + " 행";
    }
}
