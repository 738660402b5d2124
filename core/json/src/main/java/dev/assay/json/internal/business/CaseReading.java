package dev.assay.json.internal.business;

import dev.assay.json.internal.tree.Place;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.Edit;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parts of a case of which some cannot be read. The language looks at the others, and nothing is said of what only seems
 * wrong because something else is missing. Confined to one thread.
 */
final class CaseReading {
    private final Optional<Horizon> horizon;
    private final Optional<Discounting> discounting;
    private final Set<String> brokenDrivers = new HashSet<>();
    private final Set<String> brokenLines = new HashSet<>();
    private List<Named<Driver>> drivers = List.of();
    private List<Named<Benefit>> benefits = List.of();
    private List<Named<Cost>> costs = List.of();
    private List<Named<Scenario>> scenarios = List.of();

    CaseReading(Optional<Horizon> horizon, Optional<Discounting> discounting) {
        this.horizon = horizon;
        this.discounting = discounting;
    }

    /** A name and what it stands for, if that can be read. */
    record Named<T>(String name, Optional<T> thing) {}

    void drivers(List<Named<Driver>> read) {
        drivers = read;
        brokenDrivers.addAll(broken(read));
    }

    void benefits(List<Named<Benefit>> read) {
        benefits = read;
        brokenLines.addAll(broken(read));
    }

    void costs(List<Named<Cost>> read) {
        costs = read;
        brokenLines.addAll(broken(read));
    }

    void scenarios(List<Named<Scenario>> read) {
        scenarios = read;
    }

    private static <T> List<String> broken(List<Named<T>> read) {
        return read.stream()
                .filter(named -> named.thing().isEmpty())
                .map(Named::name)
                .toList();
    }

    private static <T> Stream<T> readable(List<Named<T>> read) {
        return read.stream().flatMap(named -> named.thing().stream());
    }

    /** Builds the case; what the language says of it is reported. */
    Optional<BusinessCase> build(BusinessCaseBuilder builder, Place root) {
        builder.discount(discounting.orElse(Discounting.none()));
        builder.horizon(horizon.orElseGet(this::wideEnough));
        readable(drivers).forEach(builder::driver);
        readable(benefits).filter(this::isKnown).forEach(builder::benefit);
        readable(costs).filter(this::isKnown).forEach(builder::cost);
        boolean whole = broken(scenarios).isEmpty();
        readable(scenarios)
                .filter(this::isKnown)
                .map(scenario -> whole ? scenario : improbable(scenario))
                .forEach(builder::scenario);
        try {
            return Optional.of(builder.build());
        } catch (FindingsException e) {
            root.report(e.findings().stream().map(this::placed).toList());
            return Optional.empty();
        }
    }

    /** A horizon in which every line begins. */
    private Horizon wideEnough() {
        int periods = Stream.concat(readable(benefits), readable(costs))
                .mapToInt(line -> line.schedule().from())
                .max()
                .orElse(1);
        return Horizon.years(2000, Math.max(1, Math.min(periods, 100)));
    }

    private boolean isKnown(Line line) {
        Set<String> read = new LinkedHashSet<>(line.amount().drivers());
        read.addAll(line.counted().drivers());
        line.schedule().growth().ifPresent(read::add);
        return read.stream().noneMatch(brokenDrivers::contains);
    }

    private boolean isKnown(Scenario scenario) {
        return scenario.drivers().keySet().stream().noneMatch(brokenDrivers::contains)
                && scenario.edits().stream().map(Edit::lines).noneMatch(lines -> brokenLines.contains(lines.id()));
    }

    private static Scenario improbable(Scenario scenario) {
        return new Scenario(scenario.name(), Optional.empty(), scenario.drivers(), scenario.edits());
    }

    /** Says where in a file something is that the language calls otherwise. */
    private Finding placed(Finding finding) {
        String path = finding.path();
        if (path.startsWith("discounting")) {
            path = CaseForm.DISCOUNT;
        } else if (path.startsWith("lines.")) {
            String name = path.substring("lines.".length());
            boolean spent = costs.stream().anyMatch(cost -> cost.name().equals(name));
            path = (spent ? CaseForm.COSTS : CaseForm.BENEFITS) + "." + name;
        }
        return new Finding(finding.code(), finding.level(), path, finding.message());
    }
}
