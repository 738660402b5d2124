package dev.assay.quality.wording;

/** A language that sentences are said in. */
sealed interface Language permits English, Korean {
    String sentence(Sentence sentence);

    String expected(Sentence sentence);
}
