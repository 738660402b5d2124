package dev.assay.governance.organisation;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a description would change in the organisation that is in force. Immutable.
 *
 * @param changes the changes, in the order of a description's sections, and within each in that of the ids
 * @since 0.1
 */
public record OrganisationDiff(List<ElementChange> changes) {
    /** As many as somebody reads in one message. */
    private static final int MOST_TOLD = 10;

    /** Copies the list. */
    public OrganisationDiff {
        changes = List.copyOf(changes);
    }

    /**
     * Returns whether it changes nothing.
     *
     * @return true if there is no change
     */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /**
     * Returns the changes of who may do, decide or approve what, which whoever approves the description reads first.
     *
     * @return added people, seats, scopes, answering personas and the like, in the same order
     */
    public List<ElementChange> ofAuthority() {
        return changes.stream().filter(ElementChange::isOfAuthority).toList();
    }

    /**
     * Returns how many changes there are, the first of those of who may do, decide or approve what, and what else changes by name;
     * {@link #changes} has all of them with the fields that differ.
     *
     * @param locale the reader's locale; Korean or else English
     * @return a line, one for each of at most ten such changes, and one with the names of at most ten others
     */
    public String describe(Locale locale) {
        List<ElementChange> first = ofAuthority();
        int all = changes.size();
        Text head = first.isEmpty()
                ? Text.of(
                        counted(all) + ", none of who may do, decide or approve what",
                        "변경 " + all + "건, 권한과 책임의 변경은 없음")
                : Text.of(
                        counted(all) + ", " + first.size() + " of who may do, decide or approve what",
                        "변경 " + all + "건, 그중 권한과 책임의 변경 " + first.size() + "건");
        int rest = first.size() - MOST_TOLD;
        Stream<String> more = rest > 0
                ? Stream.of(
                        Text.of("and " + rest + " more", "그 밖에 " + rest + "건").in(locale))
                : Stream.empty();
        Stream<String> told = first.stream().limit(MOST_TOLD).map(change -> change.describe(locale));
        return Stream.of(Stream.of(head.in(locale)), told, more, others(locale).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    /** What changes besides: whoever approves a description approves these, too. */
    private Optional<String> others(Locale locale) {
        List<ElementChange> others =
                changes.stream().filter(change -> !change.isOfAuthority()).toList();
        int rest = others.size() - MOST_TOLD;
        String names = others.stream()
                .limit(MOST_TOLD)
                .map(change -> change.name(locale))
                .collect(Collectors.joining(", "));
        Text more = Text.of(", and " + rest + " more", " 외 " + rest + "건");
        Text text = Text.of(
                (others.size() == 1 ? "1 other change: " : others.size() + " other changes: ") + names,
                "그 밖의 변경 " + others.size() + "건: " + names);
        return others.isEmpty() ? Optional.empty() : Optional.of(text.in(locale) + (rest > 0 ? more.in(locale) : ""));
    }

    private static String counted(int changes) {
        return changes == 1 ? "1 change" : changes + " changes";
    }
}
