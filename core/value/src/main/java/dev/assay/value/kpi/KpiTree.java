package dev.assay.value.kpi;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures that one figure is made of, down to those that are measured. Immutable.
 *
 * @param root the id of the figure at the top
 * @param kpis the figures by their ids, in their order
 * @since 0.1
 */
public record KpiTree(String root, Map<String, Kpi> kpis) {
    /** Copies the map. */
    public KpiTree {
        kpis = Collections.unmodifiableMap(new LinkedHashMap<>(kpis));
    }

    /**
     * Returns a tree of one figure.
     *
     * @param top the figure at the top
     * @return the tree
     */
    public static KpiTree of(Kpi top) {
        return new KpiTree(top.id(), Map.of(top.id(), top));
    }

    /**
     * Returns the tree with another figure.
     *
     * @param kpi the figure
     * @return a new tree
     * @throws IllegalArgumentException if its id is taken
     */
    public KpiTree with(Kpi kpi) {
        if (kpis.containsKey(kpi.id())) {
            throw new ValueException(
                    "id must be new, but \"" + kpi.id() + "\" is taken",
                    "id는 새것이어야 하지만 \"" + Particle.TOPIC.after(kpi.id() + "\"") + " 이미 있습니다");
        }
        return put(kpi);
    }

    /**
     * Returns the tree with what a measured figure hangs on.
     *
     * @param id the id of the figure
     * @param mapping the mapping
     * @return a new tree
     * @throws IllegalArgumentException if there is no such figure or it is not measured
     */
    public KpiTree map(String id, Mapping mapping) {
        Kpi kpi = find(id).orElseThrow(() -> new ValueException(
                "no kpi \"" + id + "\"; known ids: " + String.join(", ", kpis.keySet()),
                "지표 \"" + Particle.SUBJECT.after(id + "\"") + " 없습니다. 알려진 id: " + String.join(", ", kpis.keySet())));
        if (!kpi.isLeaf()) {
            throw new ValueException(
                    "\"" + id + "\" must be measured, but is made of others",
                    "\"" + Particle.TOPIC.after(id + "\"") + " 측정하는 지표여야 하지만 다른 지표로 이루어져 있습니다");
        }
        return put(kpi.mappedTo(mapping));
    }

    private KpiTree put(Kpi kpi) {
        Map<String, Kpi> all = new LinkedHashMap<>(kpis);
        all.put(kpi.id(), kpi);
        return new KpiTree(root, all);
    }

    /**
     * Returns a figure.
     *
     * @param id its id
     * @return the figure, or empty if there is none
     */
    public Optional<Kpi> find(String id) {
        return Optional.ofNullable(kpis.get(id));
    }

    /**
     * Returns the figures that are measured.
     *
     * @return the figures in the order of the tree
     */
    public List<Kpi> leaves() {
        return kpis.values().stream().filter(Kpi::isLeaf).toList();
    }

    /**
     * Returns all gaps of the tree itself: measured figures without a source ({@code KPI-NO-SOURCE}), data without expectations
     * ({@code KPI-NO-SUITE}), nobody accountable ({@code KPI-NO-OWNER}), no cadence ({@code KPI-NO-CADENCE}), a persona with too
     * many figures ({@code KPI-OVERLOADED}), a figure that is made of itself ({@code KPI-CYCLE}) or of one that does not exist
     * ({@code KPI-UNKNOWN}), that counts twice ({@code KPI-OVERLAP}) or not at all ({@code KPI-UNREACHED}).
     *
     * @param mostPerOwner of how many figures a persona may be accountable
     * @return the findings; empty if there is no gap
     */
    public List<Finding> validate(int mostPerOwner) {
        return new KpiAudit(this, mostPerOwner).structure();
    }

    /**
     * Returns all gaps of the tree, and of what is known of its figures: not measured ({@code KPI-MISSING}), measured too long
     * ago ({@code KPI-STALE}), or with a suite that was never run ({@code KPI-UNCHECKED}).
     *
     * @param mostPerOwner of how many figures a persona may be accountable
     * @param evidence what is known
     * @return the findings; empty if there is no gap
     */
    public List<Finding> validate(int mostPerOwner, Evidence evidence) {
        KpiAudit audit = new KpiAudit(this, mostPerOwner);
        List<Finding> all = new ArrayList<>(audit.structure());
        all.addAll(audit.staleness(evidence));
        return all;
    }

    /**
     * Returns the value of a figure.
     *
     * @param id the id of the figure
     * @param evidence the values of those that are measured
     * @return the value, or the first of its parts that has none: what is missing is not 0
     */
    public Answer<Double> value(String id, Evidence evidence) {
        return new Walk(this, evidence).value(id);
    }

    /**
     * Returns how far a figure can be trusted. A measured one: the share of the expectations of its suite that hold in the
     * latest outcome, times how far that is within the figure's cadence (1 if it is, the cadence over its age if it is older). One
     * that is made of others: the least of its parts, so that it is the minimum along every path.
     *
     * @param id the id of the figure
     * @param evidence the latest outcomes
     * @return the trust; or the first of its parts of which nothing is known, because what was not checked is not trusted
     */
    public Answer<Trust> confidence(String id, Evidence evidence) {
        return new Walk(this, evidence).trust(id);
    }

    /**
     * Returns how a figure stands against its goal.
     *
     * @param id the id of the figure
     * @param evidence the values
     * @return the share of the goal that is reached, 1 or more when it is met: value over target, or target over value where
     *     less is better, where a value of 0 is at its goal and 1; or that there is no value ({@code KPI-MISSING}) or no goal
     *     ({@code KPI-NO-GOAL}), or that one of the two is below 0, or 0 is to be exceeded, so that no share says how they stand
     *     ({@code KPI-NO-SHARE}, with both)
     */
    public Answer<Double> realisation(String id, Evidence evidence) {
        return value(id, evidence).flatMap(value -> Realisation.of(find(id).orElseThrow(), value));
    }
}
