package dev.assay.quality.wording;

/**
 * What is said of a value, or of the row as a whole, in each row.
 *
 * @param subject the noun
 * @param subjects the noun for several
 * @param verb the verb and what follows, for one
 * @param verbs the same for several
 */
record EnglishClause(String subject, String subjects, String verb, String verbs) {
    private static final String ROW = "row";

    EnglishClause(String subject, String verb, String verbs) {
        this(subject, subject, verb, verbs);
    }

    /** A clause of the verb "be". */
    static EnglishClause be(String subject, String rest) {
        return new EnglishClause(subject, "is " + rest, "are " + rest);
    }

    /** A clause about the row as a whole. */
    static EnglishClause row(String verb, String verbs) {
        return new EnglishClause(ROW, "rows", verb, verbs);
    }

    boolean isAboutRow() {
        return subject.equals(ROW);
    }

    /** The rows of which it is true. */
    String rows() {
        return isAboutRow() ? "rows that " + verbs : "rows in which " + subject + " " + verb;
    }
}
