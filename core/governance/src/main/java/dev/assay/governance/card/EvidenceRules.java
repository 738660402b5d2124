package dev.assay.governance.card;

import static dev.assay.governance.card.Filling.refusal;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.Readings.MeasuredVersion;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.Metrics;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.outcome.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What must hold of a run for it to fill a card. */
final class EvidenceRules {
    private EvidenceRules() {}

    /** Returns how the card cites the run, by the digest under which it was recorded, if it may fill the card. */
    static RunRef require(Reader reader, Document document, String version, Outcome outcome, Actor actor) {
        if (!document.version().equals(version)) {
            throw refusal(
                    "DOC-VERSION",
                    "version",
                    "version must be that of the card, " + document.version() + ", but was " + Ids.shown(version),
                    "버전은 카드의 버전 " + document.version() + "이어야 하지만 " + Ids.shown(version) + "입니다");
        }
        String name = outcome.suite().name();
        Set<String> suites = reader.find(Assets.KIND, document.subject().value())
                .map(Stored::value)
                .map(Asset::suites)
                .orElse(Set.of());
        if (!suites.contains(name)) {
            throw refusal(
                    "DOC-SUITE",
                    "suite",
                    "suite must be one of " + document.subject() + ", but was \"" + name + "\"",
                    "\"" + name + "\"은(는) " + document.subject() + "에 등록된 스위트여야 합니다");
        }
        if (!isFixed(reader, outcome.suite().fingerprint(), outcome.run().started())) {
            throw refusal(
                    "FROZEN_THRESHOLDS",
                    "suite",
                    "thresholds of \"" + name + "\" must be fixed before the run begins, but were not",
                    "\"" + name + "\"의 임계값은 실행 전에 확정되어 있어야 하지만 그렇지 않습니다");
        }
        QualityRun run = requireRun(reader, document, outcome, actor);
        return new RunRef(
                run.digest(), version, outcome.run().finished(), run.suite().fingerprint());
    }

    /** Whether the thresholds of a suite were fixed before a run began. */
    static boolean isFixed(Reader reader, String suite, Instant began) {
        return reader.find(CardKinds.SUITE, suite)
                .filter(known -> known.value().at().isBefore(began))
                .isPresent();
    }

    /** Returns what a run found that no run which ended later has found anew; what that one says stands. */
    static Filling.Findings findings(Reader reader, Document document, RunRef run, Outcome outcome, long minimumRows) {
        Instant ended = Runs.judged(reader, run.run()).orElseThrow().ended();
        List<Measurement> all = Metrics.of(outcome, minimumRows);
        List<Measurement> parts = all.stream()
                .filter(one -> !isOvertaken(document.measurements().get(one.metric()), ended))
                .toList();
        List<Measurement> standing = parts.stream()
                .filter(one -> !hasParts(all, one) || hasParts(parts, one))
                .map(one -> one.at(ended))
                .toList();
        Set<String> kept = document.measurements().values().stream().anyMatch(one -> isOvertaken(one, ended))
                ? document.slices().stream().map(SliceFigure::metric).collect(Collectors.toSet())
                : Set.of();
        List<SliceFigure> slices = Metrics.slices(outcome).stream()
                .filter(one -> !kept.contains(one.metric()))
                .toList();
        if (standing.isEmpty() && slices.isEmpty()) {
            throw refusal(
                    "DOC-LATE",
                    "run",
                    "run must not have ended before the one that measured the same, but ended at " + ended,
                    "실행은 같은 것을 측정한 실행보다 먼저 끝난 것이 아니어야 하지만 " + ended + "에 끝났습니다");
        }
        return new Filling.Findings(standing, slices, ended);
    }

    private static boolean isOvertaken(@Nullable Measurement known, Instant ended) {
        return known != null && known.ended().filter(ended::isBefore).isPresent();
    }

    private static boolean hasParts(List<Measurement> found, Measurement whole) {
        return found.stream().anyMatch(one -> one.metric().startsWith(whole.metric() + ":"));
    }

    /** A run that nobody took in shows nothing, and one that showed something of a version shows nothing of the next. */
    private static QualityRun requireRun(Reader reader, Document document, Outcome outcome, Actor actor) {
        QualityRun run = Runs.of(document.subject(), outcome);
        Optional<Models.Judged> recorded = Runs.judged(reader, run.digest());
        if (recorded.isEmpty()) {
            throw refusal(
                    "DOC-RUN",
                    "run",
                    "run must be recorded before it fills a card, but there is no run \"" + run.digest() + "\" of "
                            + document.subject(),
                    "카드를 채우려면 실행이 먼저 기록되어 있어야 하지만 " + document.subject() + "에 실행 \"" + run.digest() + "\"이(가) 없습니다");
        }
        recorded.flatMap(Models.Judged::version)
                .filter(candidate -> !candidate.equals(document.version()))
                .ifPresent(candidate -> {
                    throw refusal(
                            "DOC-VERSION",
                            "run",
                            "run must be about version " + document.version() + ", but was over the candidate "
                                    + candidate,
                            "실행은 버전 " + document.version() + "에 대한 것이어야 하지만 후보 버전 " + candidate + "에 대한 것입니다");
                });
        MeasuredVersion.of(reader, run.digest())
                .filter(seen -> !seen.version().equals(document.version()))
                .filter(seen -> !seen.isCorrectedBy(reader, actor))
                .ifPresent(seen -> {
                    throw refusal(
                            "DOC-VERSION",
                            "run",
                            "run must be about version " + document.version() + ", but was about " + seen.version()
                                    + " by the word of " + seen.by() + "; another person may say otherwise",
                            "실행은 버전 " + document.version() + "에 대한 것이어야 하지만 " + seen.by() + "의 말로는 " + seen.version()
                                    + "에 대한 것입니다. 다르게 말하는 일은 다른 사람이 해야 합니다");
                });
        return run;
    }
}
