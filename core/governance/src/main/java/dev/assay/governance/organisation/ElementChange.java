package dev.assay.governance.organisation;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Something in an organisation that a description adds, removes or changes. Immutable.
 *
 * @param element what it is
 * @param id its id, such as {@code kim}, or {@code kim data-steward 2026-01-01T00:00:00Z} for an assignment
 * @param what what becomes of it
 * @param fields what differs in it, in the order of the fields' names; empty if it is added or removed
 * @since 0.1
 */
public record ElementChange(Element element, String id, What what, List<FieldChange> fields) {
    /** Copies the list. */
    public ElementChange {
        fields = List.copyOf(fields);
    }

    /** What becomes of something. */
    public enum What {
        /** It is there afterwards, and was not before. */
        ADDED,
        /** It was there before, and is not afterwards. */
        REMOVED,
        /** It is another afterwards. */
        CHANGED
    }

    /**
     * Returns whether it changes who may do, decide or approve what.
     *
     * @return true for who comes, goes, acts, answers, decides, is able to or may ask for something, for the team, because people of
     *     another one may have to approve, for what is governed, of which type it is, how it is handled and which suites judge it, and for what is forbidden
     *     nobody any more
     */
    public boolean isOfAuthority() {
        return what == What.CHANGED
                ? fields.stream().anyMatch(field -> element.isOfAuthority(field.field()))
                : element.isOfAuthority(what);
    }

    /**
     * Returns the change in one sentence.
     *
     * @param locale the reader's locale; Korean or else English
     * @return such as {@code persona "data-steward" changes: card.team from "data" to "quality"}
     */
    public String describe(Locale locale) {
        String name = name(locale);
        Text text = switch (what) {
            case ADDED -> Text.of(name + " is added", name + " 추가");
            case REMOVED -> Text.of(name + " is removed", name + " 삭제");
            case CHANGED -> {
                String differing =
                        fields.stream().map(field -> field.describe(locale)).collect(Collectors.joining("; "));
                yield Text.of(name + " changes: " + differing, name + " 변경: " + differing);
            }
        };
        return text.in(locale);
    }

    /** What changes, such as {@code persona "data-steward"}. */
    String name(Locale locale) {
        return element.noun().in(locale) + " \"" + id + "\"";
    }
}
