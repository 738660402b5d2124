package dev.assay.governance.catalogue;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items of a catalogue are met, as of a day: item, controls, evidence. Immutable.
 *
 * @param catalogue the catalogue
 * @param asOf the day
 * @param lines one line for every item in force, in the order of the catalogue
 * @since 0.1
 */
public record ComplianceMap(CatalogueHeader catalogue, LocalDate asOf, List<Line> lines) {
    /** Copies the list. */
    public ComplianceMap {
        lines = List.copyOf(lines);
    }

    /** How an item stands. */
    public enum Status {
        /** A control that applies has evidence that can be relied on. */
        MET,
        /** A control applies, but its evidence is missing or too old. */
        WITHOUT_EVIDENCE,
        /** Every control that would meet it is excluded, with reasons. */
        EXCLUDED,
        /** No control meets it. */
        GAP
    }

    /**
     * How one item stands.
     *
     * @param item the item
     * @param status how it stands
     * @param controls the ids of the controls that meet it
     * @param since since which day it has been met without a break; empty unless it is met
     * @since 0.1
     */
    public record Line(CatalogueItem item, Status status, List<String> controls, Optional<LocalDate> since) {}

    /**
     * Draws the map.
     *
     * @param catalogue the catalogue
     * @param types the types of items that can be met, such as {@code obligation}
     * @param controls our controls
     * @param evidence what shows that they are in place
     * @param asOf the day
     * @return the map
     * @throws FindingsException with the code CAT-1 if a control cites an item of this version that it does not have
     */
    public static ComplianceMap of(
            Catalogue catalogue, Set<String> types, List<Control> controls, List<Evidence> evidence, LocalDate asOf) {
        requireKnown(catalogue, controls);
        List<Line> lines = catalogue.inForceOn(asOf).stream()
                .filter(item -> types.contains(item.type()))
                .map(item -> line(item, meeting(catalogue, item, controls), evidence, asOf))
                .toList();
        return new ComplianceMap(catalogue.header(), asOf, lines);
    }

    private static void requireKnown(Catalogue catalogue, List<Control> controls) {
        List<Finding> findings = controls.stream()
                .flatMap(control -> Citations.unknown(catalogue, control))
                .toList();
        if (!findings.isEmpty()) {
            throw new FindingsException(
                    "compliance map of " + catalogue.header().id(), findings);
        }
    }

    private static List<Control> meeting(Catalogue catalogue, CatalogueItem item, List<Control> controls) {
        return controls.stream()
                .filter(control -> control.meets().stream()
                        .anyMatch(ref ->
                                Citations.isIn(catalogue, ref) && ref.item().equals(item.id())))
                .toList();
    }

    private static Line line(CatalogueItem item, List<Control> controls, List<Evidence> evidence, LocalDate asOf) {
        List<String> ids = controls.stream().map(Control::id).toList();
        Set<String> applying =
                controls.stream().filter(Control::applies).map(Control::id).collect(Collectors.toSet());
        List<Evidence> relevant = evidence.stream()
                .filter(found -> applying.contains(found.control()))
                .toList();
        Optional<LocalDate> since = metSince(relevant, asOf);
        return new Line(item, status(controls, applying, since), ids, since);
    }

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
    private static Optional<LocalDate> metSince(List<Evidence> evidence, LocalDate asOf) {
        Optional<LocalDate> since = Optional.empty();
        LocalDate day = asOf;
        while (true) {
            LocalDate at = day;
            Optional<LocalDate> earliest = evidence.stream()
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

    /**
     * Returns what is missing.
     *
     * @return the lines that are neither met nor excluded
     */
    public List<Line> gaps() {
        return lines.stream()
                .filter(line -> line.status() == Status.GAP || line.status() == Status.WITHOUT_EVIDENCE)
                .toList();
    }

    /**
     * Returns the share of applicable items with evidence that can be relied on.
     *
     * @return met ÷ (all − excluded), in [0, 1]; empty if none is applicable
     */
    public Optional<Double> coverage() {
        long applicable =
                lines.stream().filter(line -> line.status() != Status.EXCLUDED).count();
        long met = lines.stream().filter(line -> line.status() == Status.MET).count();
        return applicable == 0 ? Optional.empty() : Optional.of((double) met / applicable);
    }
}
