package dev.assay.governance.catalogue;

import dev.assay.governance.catalogue.ComplianceMap.Line;
import dev.assay.governance.catalogue.ComplianceMap.Status;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Draws the lines of a map: an item is met when it is met for each of those of whom it is asked.
 *
 * @param catalogue the catalogue
 * @param controls our controls
 * @param evidence what shows that they are in place
 * @param asOf the day
 */
record MapDrawing(Catalogue catalogue, List<Control> controls, List<Evidence> evidence, LocalDate asOf) {
    /** How an item stands for one of those of whom it is asked. */
    private record Standing(DutyHolder addressee, List<Control> controls, Status status, Optional<LocalDate> since) {}

    /** Returns the line of an item; empty if it is asked of none. */
    Optional<Line> line(CatalogueItem item, List<DutyHolder> addressees) {
        List<Control> meeting = controls.stream()
                .filter(control -> control.meets().stream()
                        .anyMatch(ref ->
                                Citations.isIn(catalogue, ref) && ref.item().equals(item.id())))
                .toList();
        List<Standing> standings = addressees.stream()
                .filter(addressee -> addressee.isAsked(item))
                .map(addressee -> standing(addressee, meeting))
                .toList();
        return standings.isEmpty() ? Optional.empty() : Optional.of(drawn(item, standings));
    }

    private Standing standing(DutyHolder addressee, List<Control> meeting) {
        List<Control> covering = meeting.stream().filter(addressee::isCoveredBy).toList();
        Set<String> applying = applying(covering);
        Optional<LocalDate> since = metSince(applying);
        return new Standing(addressee, covering, status(covering, applying, since), since);
    }

    private static Set<String> applying(List<Control> controls) {
        return controls.stream().filter(Control::applies).map(Control::id).collect(Collectors.toSet());
    }

    private Line drawn(CatalogueItem item, List<Standing> standings) {
        List<Control> covering = standings.stream()
                .flatMap(standing -> standing.controls().stream())
                .distinct()
                .toList();
        Set<String> applying = applying(covering);
        Status status = standings.stream().map(Standing::status).max(WORST).orElseThrow();
        return new Line(
                item,
                status,
                covering.stream().map(Control::id).toList(),
                evidence.stream()
                        .filter(found -> applying.contains(found.control()) && found.isFreshOn(asOf))
                        .toList(),
                status == Status.MET
                        ? standings.stream()
                                .flatMap(standing -> standing.since().stream())
                                .max(Comparator.naturalOrder())
                        : Optional.empty(),
                systems(standings, Line::isMissing),
                systems(standings, Status.EXCLUDED::equals));
    }

    private static List<String> systems(List<Standing> standings, Predicate<Status> which) {
        return standings.stream()
                .filter(standing -> which.test(standing.status()))
                .flatMap(standing -> standing.addressee().system().stream())
                .sorted()
                .toList();
    }

    /** What is excluded for one does not matter where it is met for another. */
    private static final Comparator<Status> WORST =
            Comparator.comparing(List.of(Status.EXCLUDED, Status.MET, Status.WITHOUT_EVIDENCE, Status.GAP)::indexOf);

    private static Status status(List<Control> controls, Set<String> applying, Optional<LocalDate> since) {
        if (since.isPresent()) {
            return Status.MET;
        }
        if (!applying.isEmpty()) {
            return Status.WITHOUT_EVIDENCE;
        }
        return controls.isEmpty() ? Status.GAP : Status.EXCLUDED;
    }

    /** Goes back from the day as long as one piece of evidence takes over from another. */
    private Optional<LocalDate> metSince(Set<String> applying) {
        List<Evidence> relevant = evidence.stream()
                .filter(found -> applying.contains(found.control()))
                .toList();
        Optional<LocalDate> since = Optional.empty();
        LocalDate day = asOf;
        while (true) {
            LocalDate at = day;
            Optional<LocalDate> earliest = relevant.stream()
                    .filter(found -> found.isFreshOn(at))
                    .map(Evidence::since)
                    .min(Comparator.naturalOrder());
            if (earliest.isEmpty()) {
                return since;
            }
            since = earliest;
            if (since.get().equals(LocalDate.MIN)) {
                return since;
            }
            day = earliest.get().minusDays(1);
        }
    }
}
