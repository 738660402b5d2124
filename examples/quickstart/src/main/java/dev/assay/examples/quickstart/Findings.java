package dev.assay.examples.quickstart;

import dev.assay.governance.audit.verify.Attestation;
import dev.assay.governance.decision.policy.Stakes;
import dev.assay.governance.routing.Docket;
import dev.assay.json.FlowJson;
import dev.assay.json.OutcomeJson;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.Report;
import dev.assay.report.console.Ansi;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.flow.FlowReport;
import dev.assay.report.html.HtmlRenderer;
import dev.assay.value.stake.book.StakeBook;
import dev.assay.value.stake.book.Valuation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a run came to, gathered step by step, and how it is told. */
final class Findings {
    private final Outcome outcome;
    private final Locale locale;
    private FlowReport report;
    private FlowJson json;
    private Stakes stakes = Stakes.unknown();
    private boolean more;
    private Optional<Text> continued = Optional.empty();

    Findings(Outcome outcome, Locale locale) {
        this.outcome = outcome;
        this.locale = locale;
        this.report = FlowReport.of(outcome);
        this.json = FlowJson.of(outcome);
    }

    Outcome outcome() {
        return outcome;
    }

    void price(StakeBook book) {
        Valuation valuation = book.value(outcome);
        stakes = (kind, asset, expectation) -> valuation
                .losses()
                .yearly(expectation)
                .value()
                .map(loss -> loss.expected().amount());
        report = report.worth(valuation);
        json = json.worth(valuation);
        more = true;
    }

    /** What a failing expectation is expected to cost in a year, against which the limits of those who decide are held. */
    Stakes stakes() {
        return stakes;
    }

    void route(Office office, Ledger ledger) throws IOException {
        Docket docket = office.route(outcome);
        Attestation attestation = ledger.attest();
        report = report.answeredBy(docket).provenBy(attestation, ledger.command());
        json = json.answeredBy(docket).provenBy(attestation);
        more = true;
        if (ledger.before() > 0) {
            continued = Optional.of(continued(docket, ledger));
        }
    }

    private static Text continued(Docket docket, Ledger ledger) {
        long added = ledger.log().size() - ledger.before();
        long known = docket.entries().stream()
                .filter(entry -> entry.records().opened() <= ledger.before())
                .count();
        return Text.of(
                "audit log continued: " + ledger.before() + " records before, " + added + " added; " + known + " of "
                        + docket.entries().size() + " decisions were open already, and nobody was asked twice",
                "감사 로그를 이어 썼습니다: 기존 " + ledger.before() + "건, 추가 " + added + "건. 결정 "
                        + docket.entries().size() + "건 중 " + known + "건은 이미 열려 있어 다시 묻지 않았습니다");
    }

    void print(PrintStream out, Ansi colour) {
        out.println(ConsoleRenderer.ofDefaults().ansi(colour).render(report.in(locale)));
        continued.ifPresent(text -> out.println(text.in(locale)));
    }

    void write(PrintStream out, Path folder) throws IOException {
        Report told = report.in(locale);
        List<Path> written = new ArrayList<>();
        Path page = folder.resolve("outcome.html");
        WholeFile.write(page, new HtmlRenderer().render(told));
        written.add(page);
        Path plain = folder.resolve("outcome.json");
        OutcomeJson.write(outcome, locale, plain);
        written.add(plain);
        if (more) {
            Path all = folder.resolve("report.json");
            json.write(locale, all);
            written.add(all);
        }
        out.println((locale.equals(Locale.KOREAN) ? "저장한 파일: " : "written: ")
                + written.stream().map(Path::toString).collect(Collectors.joining(", ")));
    }

    /** Returns how to get what was left out; empty if nothing was. */
    Optional<String> hint(Arguments arguments) {
        List<String> options = new ArrayList<>();
        if (arguments.organisation().isEmpty()) {
            options.add(
                    "--organisation FILE " + Text.of("(who answers)", "(책임자)").in(locale));
        }
        if (arguments.stakes().isEmpty()) {
            options.add(
                    "--stakes FILE " + Text.of("(what it is worth)", "(걸린 가치)").in(locale));
        }
        return options.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of("to know more: ", "더 알아보려면: ").in(locale) + String.join(", ", options));
    }
}
