package dev.assay.examples.value;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.outcome.Outcome;
import dev.assay.report.Report;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import dev.assay.value.stake.GateDecision;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Seven plans as one report: printed on the console, and written as a page. */
final class Story {
    /** The first of April in Seoul, so that each run prints the same. */
    private static final Instant NOW = Instant.parse("2026-03-31T15:00:00Z");

    private final Arguments arguments;
    private final Narrator narrator;

    Story(Arguments arguments) {
        this.arguments = arguments;
        this.narrator = new Narrator(arguments.locale());
    }

    // region outcome
    static Outcome check(Path trips, Path suite) {
        RunOptions options =
                RunOptions.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
        return Checks.of(Csv.at(trips)).with(options).run(SuiteFiles.read(suite));
    }
    // endregion

    Report report() {
        Trips trips = new Trips(narrator, check(arguments.trips(), arguments.suite()));
        return new Report(
                arguments.locale(),
                headline(Trips.gate(trips.losses())),
                List.of(
                        new Inspection(narrator).tell(),
                        new Campaign(narrator).tell(),
                        new Doubling(narrator).tell(),
                        new Mending(narrator).tell(),
                        trips.tell(),
                        new Trial(narrator).tell(),
                        new Models(narrator).tell()));
    }

    private Headline headline(GateDecision gate) {
        Badge badge = switch (gate.status()) {
            case PASS -> new Badge(Tone.GOOD, narrator.word("Pass", "통과"));
            case FAIL -> new Badge(Tone.BAD, narrator.word("Fail", "실패"));
            case UNKNOWN -> new Badge(Tone.UNKNOWN, narrator.word("Unknown", "알 수 없음"));
        };
        String paths = String.format(Locale.ROOT, "%,d", Campaign.PATHS);
        return new Headline(
                narrator.word("Value report", "가치 보고서"),
                narrator.word("What is it worth?", "얼마의 가치가 있는가?"),
                badge,
                gate.sentence().in(narrator.locale()),
                new Totals(List.of()),
                new Facts(List.of(
                        new Facts.Entry(
                                narrator.word("trips", "운행"),
                                Cell.value(arguments.trips().getFileName().toString())),
                        new Facts.Entry(
                                narrator.word("simulation", "시뮬레이션"),
                                Cell.text(narrator.word(
                                        paths + " paths, seed " + Campaign.SEED,
                                        "경로 " + paths + "개, 시드 " + Campaign.SEED))))),
                new Headline.Run(NOW, Duration.ZERO));
    }
}
