package dev.assay.value.business;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.model.CaseModel;
import dev.assay.value.business.model.Conventions;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.model.View;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan with what it gains and costs over time. Immutable, thread-safe.
 *
 * <pre>{@code
 * BusinessCase inspection = BusinessCase.named("vision-inspection")
 *         .currency("USD")
 *         .horizon(Horizon.years(2026, 3))
 *         .discount(Rate.effective("0.10"))
 *         .driver("defectsAvoided", d -> d.base("0.35").unit("share"))
 *         .benefit("warranty", b -> b.kind(CASH).dimension(QUALITY).perYear("10000000").scaledBy("defectsAvoided", "0.35"))
 *         .cost("build", c -> c.capex("2500000"))
 *         .build();
 * inspection.evaluate().npv();                      // USD 22,368,519.91
 * inspection.evaluate().explain(Locale.KOREAN);     // the formulas with the numbers filled in
 * }</pre>
 *
 * @since 0.1
 */
public final class BusinessCase {
    private final CaseParts parts;
    private final List<Finding> findings;

    BusinessCase(CaseParts parts) {
        this.parts = parts;
        this.findings = List.copyOf(CaseWarnings.of(parts));
    }

    /**
     * Returns a case that is told step by step.
     *
     * @param id its id, such as {@code vision-inspection}
     * @return a builder
     */
    public static BusinessCaseBuilder named(String id) {
        return new BusinessCaseBuilder(id);
    }

    /**
     * Returns the case's id.
     *
     * @return the id
     */
    public String id() {
        return parts.heading().id();
    }

    /**
     * Returns the case's name for a reader.
     *
     * @return the title
     */
    public Text title() {
        return parts.heading().title();
    }

    /**
     * Returns who answers for the case.
     *
     * @return the id of a persona
     */
    public Optional<String> owner() {
        return parts.heading().owner();
    }

    /**
     * Returns what has to be known to read its figures.
     *
     * @return the conventions
     */
    public Conventions conventions() {
        return parts.conventions();
    }

    /**
     * Returns the risk factors of lines that have none of their own.
     *
     * @return the adjustment
     */
    public RiskAdjustment risk() {
        return parts.risk();
    }

    /**
     * Returns what lines are computed from.
     *
     * @return the drivers in the order in which they were told
     */
    public List<Driver> drivers() {
        return parts.drivers();
    }

    /**
     * Returns what is gained.
     *
     * @return the benefits in the order in which they were told
     */
    public List<Benefit> benefits() {
        return parts.benefits();
    }

    /**
     * Returns what is spent.
     *
     * @return the costs in the order in which they were told
     */
    public List<Cost> costs() {
        return parts.costs();
    }

    /**
     * Returns benefits and costs.
     *
     * @return the benefits, then the costs
     */
    public List<Line> lines() {
        return parts.lines();
    }

    /**
     * Returns how things may turn out.
     *
     * @return the scenarios in the order in which they were told
     */
    public List<Scenario> scenarios() {
        return parts.scenarios();
    }

    /**
     * Returns why risk may be priced twice.
     *
     * @return the reason, if there is one
     */
    public Optional<String> doubleRisk() {
        return parts.doubleRisk();
    }

    /**
     * Returns what a reader should know before looking at a figure. What depends on figures is in
     * {@link Evaluation#warnings()}.
     *
     * @return warnings with stable codes
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns the case as a function of its drivers.
     *
     * @param view what counts
     * @return the model
     */
    public CaseModel model(View view) {
        return CaseModel.of(parts.conventions(), parts.risk(), parts.lines(), parts.drivers(), view);
    }

    /**
     * Returns what the case comes to, as it is told.
     *
     * @return the evaluation in the base view, with the risk-adjusted one beside it where there are risk factors
     */
    public Evaluation evaluate() {
        return evaluate(View.base());
    }

    /**
     * Returns what the case comes to.
     *
     * @param view what counts
     * @return the evaluation
     */
    public Evaluation evaluate(View view) {
        return new Evaluation(new Assessment(this, view));
    }

    /**
     * Returns what the case comes to under each of its scenarios.
     *
     * @return the results, in the base view
     */
    public ScenarioResults evaluateScenarios() {
        return ScenarioResults.of(this);
    }

    /**
     * Returns the case as a scenario has it.
     *
     * @param scenario the scenario
     * @return the case without scenarios of its own
     * @throws FindingsException if a driver or line is unknown, or a value out of range
     */
    public BusinessCase under(Scenario scenario) {
        CaseParts alone = new CaseParts(
                parts.heading(),
                parts.conventions(),
                parts.risk(),
                parts.drivers(),
                parts.benefits(),
                parts.costs(),
                List.of(new Scenario(scenario.name(), Optional.empty(), scenario.drivers(), scenario.edits())),
                parts.doubleRisk());
        FindingsException.throwErrors("business case " + id(), CaseFaults.of(alone));
        return new BusinessCase(parts.under(scenario));
    }

    /**
     * Returns a fingerprint of everything that figures are computed from, for provenance and for streams of random numbers.
     *
     * @return the SHA-256 of drivers, lines and conventions as 64 hexadecimal digits; the same on every machine
     */
    public String digest() {
        return CaseDigest.of(parts);
    }

    /**
     * Returns the case with an approval of what it is now.
     *
     * @param by the id of the persona that approves it; takes the place of what the same has approved before
     * @param on when
     * @param what what is approved, such as the budget of a year
     * @return a new case with the same figures
     * @throws dev.assay.quality.finding.ValueException if nobody is named
     */
    public BusinessCase approve(String by, LocalDate on, Text what) {
        List<Approval> approvals = new ArrayList<>(approvals());
        approvals.removeIf(before -> before.by().equals(by));
        approvals.add(new Approval(by, on, what, digest()));
        return new BusinessCase(parts.approved(approvals));
    }

    /**
     * Returns who has approved the case, and what of it.
     *
     * @return in the order of approving, also those of another state of the case, of which {@link #findings()} warns
     */
    public List<Approval> approvals() {
        return parts.heading().approvals();
    }

    /**
     * Returns whether a persona has approved the case as it is now.
     *
     * @param persona the id
     * @return whether there is an approval whose digest is that of the case
     */
    public boolean isApprovedBy(String persona) {
        return approvals().stream()
                .anyMatch(approval ->
                        approval.by().equals(persona) && approval.digest().equals(digest()));
    }

    Map<String, Double> baseValues() {
        return parts.baseValues();
    }

    boolean hasRiskFactors() {
        return parts.lines().stream().anyMatch(line -> parts.risk().of(line).signum() > 0);
    }

    /**
     * Returns a builder that begins with this case.
     *
     * @return a new builder
     */
    public BusinessCaseBuilder toBuilder() {
        BusinessCaseBuilder builder = new BusinessCaseBuilder(id())
                .title(title())
                .currency(conventions().currency().getCurrencyCode())
                .horizon(conventions().horizon())
                .discount(conventions().discounting())
                .timing(conventions().timing())
                .risk(risk());
        owner().ifPresent(builder::owner);
        doubleRisk().ifPresent(builder::acceptDoubleRisk);
        drivers().forEach(builder::driver);
        benefits().forEach(builder::benefit);
        costs().forEach(builder::cost);
        scenarios().forEach(builder::scenario);
        approvals().forEach(builder::approval);
        return builder;
    }

    /** Returns whether the other is a case of the same parts. */
    @Override
    public boolean equals(Object other) {
        return other instanceof BusinessCase that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    /** Returns the id, how many lines there are, and the conventions. */
    @Override
    public String toString() {
        return id() + ": " + benefits().size() + " benefits, " + costs().size() + " costs, " + conventions();
    }
}
