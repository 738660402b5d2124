package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a case consists of.
 *
 * @param heading its names
 * @param conventions what has to be known to read its figures
 * @param risk the risk factors of lines that have none of their own
 * @param drivers what lines are computed from
 * @param benefits what is gained
 * @param costs what is spent
 * @param scenarios how things may turn out
 * @param doubleRisk why risk may be priced twice, if it may
 */
record CaseParts(
        Heading heading,
        Conventions conventions,
        RiskAdjustment risk,
        List<Driver> drivers,
        List<Benefit> benefits,
        List<Cost> costs,
        List<Scenario> scenarios,
        Optional<String> doubleRisk) {
    /** How a case is called, who answers for it, and who has approved it. */
    record Heading(String id, Text title, Optional<String> owner, List<Approval> approvals) {
        Heading {
            approvals = List.copyOf(approvals);
        }

        Heading approved(List<Approval> by) {
            return new Heading(id, title, owner, by);
        }
    }

    CaseParts {
        conventions = rated(conventions, drivers);
        drivers = List.copyOf(drivers);
        benefits = List.copyOf(benefits);
        costs = List.copyOf(costs);
        scenarios = List.copyOf(scenarios);
    }

    /** With the rate that a driver has now; what is wrong with it {@link CaseFaults} tells. */
    private static Conventions rated(Conventions conventions, List<Driver> drivers) {
        Discounting discounting = conventions.discounting();
        if (discounting.driver().isEmpty()) {
            return conventions;
        }
        String name = discounting.driver().get();
        BigDecimal rate = drivers.stream()
                .filter(driver -> driver.name().equals(name))
                .map(Driver::base)
                .filter(base -> base.compareTo(BigDecimal.ONE.negate()) > 0)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        return new Conventions(
                conventions.currency(), conventions.horizon(), discounting.at(rate), conventions.timing());
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>(benefits);
        lines.addAll(costs);
        return lines;
    }

    List<String> driverNames() {
        return drivers.stream().map(Driver::name).toList();
    }

    Map<String, Double> baseValues() {
        Map<String, Double> values = new HashMap<>();
        drivers.forEach(driver -> values.put(driver.name(), driver.base().doubleValue()));
        return values;
    }

    CaseParts approved(List<Approval> by) {
        return new CaseParts(heading.approved(by), conventions, risk, drivers, benefits, costs, scenarios, doubleRisk);
    }

    /** The case as a scenario has it, which nobody has approved; scenarios do not nest. */
    CaseParts under(Scenario scenario) {
        List<Driver> moved = drivers.stream()
                .map(driver -> Optional.ofNullable(scenario.drivers().get(driver.name()))
                        .map(driver::withBase)
                        .orElse(driver))
                .toList();
        List<Benefit> gained = new ArrayList<>();
        List<Cost> spent = new ArrayList<>();
        for (Line line : lines()) {
            Optional<Line> edited = edited(line, scenario.edits());
            edited.filter(Benefit.class::isInstance).map(Benefit.class::cast).ifPresent(gained::add);
            edited.filter(Cost.class::isInstance).map(Cost.class::cast).ifPresent(spent::add);
        }
        return new CaseParts(
                heading.approved(List.of()), conventions, risk, moved, gained, spent, List.of(), doubleRisk);
    }

    private static Optional<Line> edited(Line line, List<Edit> edits) {
        Optional<Line> edited = Optional.of(line);
        for (Edit edit : edits) {
            if (edit.lines().matches(line)) {
                edited = edited.flatMap(edit::applyTo);
            }
        }
        return edited;
    }
}
