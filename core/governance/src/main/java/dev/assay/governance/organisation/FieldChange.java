package dev.assay.governance.organisation;

import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Optional;

/**
 * A field that differs. Immutable. Of a list there is one for each entry that goes or comes; of one in which only the order
 * differs, both orders.
 *
 * @param field its keys in a description, such as {@code card.team}
 * @param before what it was; empty if there was nothing
 * @param after what it is; empty if there is nothing
 * @since 0.1
 */
public record FieldChange(String field, Optional<String> before, Optional<String> after) {
    /**
     * Returns the change in some words.
     *
     * @param locale the reader's locale; Korean or else English
     * @return such as {@code card.team from "data" to "quality"}
     */
    public String describe(Locale locale) {
        String old = "\"" + before.orElse("") + "\"";
        String next = "\"" + after.orElse("") + "\"";
        if (before.isEmpty()) {
            return Text.of(field + " gains " + next, field + " " + next + " 추가").in(locale);
        }
        return after.isEmpty()
                ? Text.of(field + " loses " + old, field + " " + old + " 삭제").in(locale)
                : Text.of(field + " from " + old + " to " + next, field + " " + old + " → " + next)
                        .in(locale);
    }
}
