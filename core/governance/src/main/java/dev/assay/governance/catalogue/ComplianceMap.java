package dev.assay.governance.catalogue;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items of a catalogue are met, as of a day: item, controls, evidence, systems. Immutable.
 *
 * @param catalogue the catalogue
 * @param asOf the day
 * @param lines one line for every item in force that is asked of somebody, in the order of the catalogue
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
     * How one item stands: as it does for the system for which it stands worst.
     *
     * @param item the item
     * @param status how it stands
     * @param controls the ids of the controls that meet it
     * @param evidence the evidence of those that apply on which one can rely on the day
     * @param since since which day it has been met without a break; empty unless it is met
     * @param unmet the ids of the systems for which it is neither met nor excluded, in their order; empty if no systems were asked about
     * @param excluded the ids of the systems for which it is excluded, in their order; empty if no systems were asked about
     * @since 0.1
     */
    public record Line(
            CatalogueItem item,
            Status status,
            List<String> controls,
            List<Evidence> evidence,
            Optional<LocalDate> since,
            List<String> unmet,
            List<String> excluded) {
        /** Copies the lists. */
        public Line {
            controls = List.copyOf(controls);
            evidence = List.copyOf(evidence);
            unmet = List.copyOf(unmet);
            excluded = List.copyOf(excluded);
        }

        /**
         * Returns the line as a sentence.
         *
         * @param locale the reader's locale
         * @return id, title, whether it is unverified, how it stands, since when, by which controls, by which evidence until when and who showed it, for
         *     which systems it is not met, and for which it is excluded
         */
        public String describe(Locale locale) {
            return item.id() + " " + item.shown().in(locale) + " — "
                    + LineText.of(this).in(locale);
        }

        /**
         * Returns whether it is set aside.
         *
         * @return true if it is excluded, for some system at least
         */
        public boolean isSetAside() {
            return status == Status.EXCLUDED || !excluded.isEmpty();
        }

        static boolean isMissing(Status status) {
            return status == Status.GAP || status == Status.WITHOUT_EVIDENCE;
        }
    }

    /**
     * Draws the map of all items, to whomever they apply.
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
        return of(new MapDrawing(catalogue, controls, evidence, asOf), types, List.of());
    }

    static ComplianceMap of(MapDrawing drawing, Set<String> types, List<DutyHolder> addressees) {
        Catalogue catalogue = drawing.catalogue();
        requireKnown(catalogue, drawing.controls());
        List<DutyHolder> asked = addressees.isEmpty() ? List.of(anybody(catalogue)) : addressees;
        List<Line> lines = catalogue.inForceOn(drawing.asOf()).stream()
                .filter(item -> types.contains(item.type()))
                .flatMap(item -> drawing.line(item, asked).stream())
                .toList();
        return new ComplianceMap(catalogue.header(), drawing.asOf(), lines);
    }

    private static DutyHolder anybody(Catalogue catalogue) {
        return new DutyHolder(
                Optional.empty(),
                catalogue.items().stream()
                        .flatMap(item -> item.appliesTo().stream())
                        .collect(Collectors.toSet()));
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

    /**
     * Returns what is missing.
     *
     * @return the lines that are neither met nor excluded
     */
    public List<Line> gaps() {
        return lines.stream().filter(line -> Line.isMissing(line.status())).toList();
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
