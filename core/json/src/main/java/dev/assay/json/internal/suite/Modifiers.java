package dev.assay.json.internal.suite;

import dev.assay.json.internal.word.Word.Family;
import java.util.List;

/** The keys that may stand beside a word. */
final class Modifiers {
    static final String WARN_UNLESS = "warn-unless";
    /** Those that fit every word. */
    static final List<String> COMMON = List.of(
            WARN_UNLESS,
            TraitKeys.SEVERITY,
            TraitKeys.ON_EMPTY,
            TraitKeys.DIMENSION,
            TraitKeys.ID,
            TraitKeys.BECAUSE,
            TraitKeys.OWNER,
            TraitKeys.TAGS,
            TraitKeys.DISABLED);
    /** Those that fit some words. */
    static final List<String> SOME = Family.ROWS.modifiers();

    private Modifiers() {}
}
