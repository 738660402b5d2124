package dev.assay.report;

import dev.assay.quality.outcome.Health;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Findings;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts together the report on one outcome. */
final class OutcomeReport {
    private static final int SHORT_FINGERPRINT = 12;

    private final Outcome outcome;
    private final Labels labels;
    private final FindingReader findings;

    OutcomeReport(Outcome outcome, Language language) {
        this.outcome = outcome;
        this.labels = new Labels(language);
        this.findings = new FindingReader(labels);
    }

    Report report() {
        List<Section> sections = new ArrayList<>();
        if (!outcome.results().isEmpty()) {
            sections.add(new HealthReader(outcome, labels).section());
        }
        addDetailed(sections, Message.PROBLEMS, outcome.problems());
        addDetailed(sections, Message.WARNINGS, results(Status.WARNED));
        addPassed(sections, results(Status.PASSED));
        if (!outcome.results().isEmpty()) {
            sections.add(new Section(labels.say(Message.READING), List.of(meanings())));
        }
        return new Report(labels.language().locale(), headline(), sections);
    }

    private Headline headline() {
        RunInfo run = outcome.run();
        Duration took = took(run);
        return new Headline(
                labels.say(Message.KICKER),
                outcome.suite().name(),
                labels.badge(outcome.status()),
                summary(),
                totals(),
                facts(run, took),
                new Headline.Run(run.started(), took));
    }

    /** A clock that was set back in the middle of a run is no reason to have no report. */
    private static Duration took(RunInfo run) {
        Duration took = Duration.between(run.started(), run.finished());
        return took.isNegative() ? Duration.ZERO : took;
    }

    private String summary() {
        int all = outcome.results().size();
        int problems = outcome.problems().size();
        if (problems > 0) {
            Message message = problems == 1 ? Message.ONE_NEEDS_ATTENTION : Message.NEED_ATTENTION;
            return labels.say(message, Labels.count(all), Labels.count(problems));
        }
        long warned = outcome.health().warned();
        if (warned > 0) {
            return labels.say(Message.ONLY_WARNINGS, Labels.count(all), Labels.count(warned));
        }
        Message met = all == 1 ? Message.ONE_MET : Message.ALL_MET;
        return labels.say(all == 0 ? Message.NO_EXPECTATIONS : met, Labels.count(all));
    }

    private Totals totals() {
        Health health = outcome.health();
        return new Totals(List.of(
                total(Status.PASSED, health.passed()),
                total(Status.WARNED, health.warned()),
                total(Status.FAILED, health.failed()),
                total(Status.NOT_EVALUATED, health.notEvaluated()),
                total(Status.ERROR, health.errors())));
    }

    private Totals.Total total(Status status, long count) {
        return new Totals.Total(labels.badge(status).label(), count, Tone.of(status));
    }

    private Facts facts(RunInfo run, Duration took) {
        String fingerprint = outcome.suite().fingerprint();
        String rules = fingerprint.substring(0, Math.min(SHORT_FINGERPRINT, fingerprint.length()));
        return new Facts(List.of(
                entry(Message.DATASET, Cell.text(run.dataset())),
                entry(Message.ROWS, Cell.number(Labels.count(run.rows()))),
                entry(Message.STARTED, Cell.text(Labels.time(run.started()))),
                entry(Message.TOOK, Cell.text(labels.took(took))),
                entry(Message.ENGINE, Cell.text(run.engine())),
                entry(Message.RULES, Cell.value(rules))));
    }

    private Facts.Entry entry(Message label, Cell value) {
        return new Facts.Entry(labels.say(label), value);
    }

    private List<Result> results(Status status) {
        return outcome.results().stream()
                .filter(result -> result.status() == status)
                .toList();
    }

    private void addDetailed(List<Section> sections, Message title, List<Result> results) {
        if (!results.isEmpty()) {
            List<Block> blocks = results.stream().<Block>map(findings::detailed).toList();
            sections.add(new Section(labels.say(title, Labels.count(results.size())), blocks));
        }
    }

    private void addPassed(List<Section> sections, List<Result> results) {
        if (!results.isEmpty()) {
            Findings.Headings headings = new Findings.Headings(
                    labels.say(Message.STATUS), labels.say(Message.EXPECTATION), labels.say(Message.OBSERVED));
            Findings passed = new Findings(
                    labels.say(Message.PASSES_CAPTION),
                    headings,
                    results.stream().map(findings::brief).toList());
            sections.add(new Section(labels.say(Message.PASSES, Labels.count(results.size())), List.of(passed)));
        }
    }

    /** Explains the statuses that occur; others would only be something more to read. */
    private Items meanings() {
        Stream<String> statuses = Labels.BEST_FIRST.stream()
                .filter(status -> !results(status).isEmpty())
                .map(labels::meaning);
        boolean shares = outcome.results().stream()
                .anyMatch(result -> FailingShare.of(result).isPresent());
        Stream<String> charts = shares ? Stream.of(labels.say(Message.FAILING_SHARES_MEANS)) : Stream.empty();
        return new Items(Stream.concat(statuses, charts).toList());
    }
}
