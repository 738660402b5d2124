package dev.assay.report.flow;

import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.routing.Docket;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.Report;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Section;
import dev.assay.value.stake.book.Valuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The report on a run with all three answers: what was found, who answers for it, and what it is worth. Immutable: every word
 * returns a new one. Needs the modules {@code dev.assay.governance} and {@code dev.assay.value}.
 *
 * <pre>{@code
 * Report report = FlowReport.of(outcome)
 *     .answeredBy(docket)
 *     .worth(valuation)
 *     .provenBy(attestation, "python3 verify_audit_log.py log checkpoints.txt")
 *     .in(Locale.KOREAN);
 * }</pre>
 *
 * @since 0.1
 */
// Who reports on all three requires their modules; who does not must not be made to.
@SuppressWarnings("exports")
public final class FlowReport {
    private final Outcome outcome;
    private final Optional<Docket> docket;
    private final Optional<Valuation> valuation;
    private final Optional<Proof> proof;

    /** A log that was verified, and the command with which anybody verifies it again. */
    record Proof(Attestation attestation, String command) {
        Proof {
            Objects.requireNonNull(attestation, "attestation");
            Objects.requireNonNull(command, "command");
        }
    }

    private FlowReport(Outcome outcome, Optional<Docket> docket, Optional<Valuation> valuation, Optional<Proof> proof) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.docket = docket;
        this.valuation = valuation;
        this.proof = proof;
    }

    /**
     * Returns the report on what was found alone.
     *
     * @param outcome what the run came to
     * @return a report that says no more than {@link Report#of}
     */
    public static FlowReport of(Outcome outcome) {
        return new FlowReport(outcome, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Adds who answers for it.
     *
     * @param asked who was asked about the run
     * @return a new report
     */
    public FlowReport answeredBy(Docket asked) {
        return new FlowReport(outcome, Optional.of(asked), valuation, proof);
    }

    /**
     * Adds what it is worth, and what to fix first.
     *
     * @param value what the run's failures cost
     * @return a new report
     */
    public FlowReport worth(Valuation value) {
        return new FlowReport(outcome, docket, Optional.of(value), proof);
    }

    /**
     * Adds what proves who was asked.
     *
     * @param attestation what the log was found to be
     * @param command with what anybody verifies it again
     * @return a new report
     */
    public FlowReport provenBy(Attestation attestation, String command) {
        return new FlowReport(outcome, docket, valuation, Optional.of(new Proof(attestation, command)));
    }

    /**
     * Returns the report in a language.
     *
     * @param locale the reader's language: English for any locale but Korean; numbers and times are never localised
     * @return the report, whose new sections stand before the problems, and the proof at the end
     */
    public Report in(Locale locale) {
        Report plain = Report.of(outcome, locale);
        if (docket.isEmpty() && valuation.isEmpty() && proof.isEmpty()) {
            return plain;
        }
        List<Section> added = new ArrayList<>();
        List<String> summary = new ArrayList<>(List.of(plain.headline().summary()));
        docket.map(asked -> new AnswerSection(asked, outcome, plain.locale())).ifPresent(section -> {
            added.add(section.section());
            section.summary().ifPresent(summary::add);
        });
        valuation.map(value -> new WorthSection(value, outcome, plain.locale())).ifPresent(section -> {
            added.add(section.section());
            summary.add(section.summary());
        });
        valuation
                .flatMap(value -> value.plan().map(plan -> new FixSection(value, plan, plain.locale())))
                .ifPresent(section -> added.add(section.section()));
        List<Section> sections = new ArrayList<>(plain.sections());
        // After the health of the data, which is what a reader wants to know first.
        sections.addAll(Math.min(1, sections.size()), added);
        proof.ifPresent(proven -> sections.add(new ProofSection(proven, docket, plain.locale()).section()));
        return new Report(plain.locale(), headline(plain, String.join(" ", summary)), sections);
    }

    private static Headline headline(Report plain, String summary) {
        Headline headline = plain.headline();
        return new Headline(
                FlowMessage.KICKER.in(plain.locale()),
                headline.title(),
                headline.badge(),
                summary,
                headline.totals(),
                headline.facts(),
                headline.run());
    }
}
