package dev.assay.governance.organisation;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Locale;
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
     * Returns how many changes there are, and the first of those of who may do, decide or approve what.
     *
     * @param locale the reader's locale; Korean or else English
     * @return a line, and one for each of at most ten such changes
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
        return Stream.of(Stream.of(head.in(locale)), told, more)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String counted(int changes) {
        return changes == 1 ? "1 change" : changes + " changes";
    }
}
