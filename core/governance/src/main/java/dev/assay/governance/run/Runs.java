package dev.assay.governance.run;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.FactKey;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records runs and finds them again. Thread-safe.
 *
 * @since 0.1
 */
public final class Runs {
    /** Runs by digest, found by asset ({@code by-asset}). */
    public static final Kind<QualityRun> KIND = Kind.of("quality-run", QualityRun.class, QualityRun::digest)
            .indexedBy("by-asset", run -> List.of(run.asset().value()));

    private static final Comparator<QualityRun> LAST =
            Comparator.comparing(QualityRun::ended).thenComparing(QualityRun::digest);

    /** What says what was found, or why nothing was judged. */
    private static final Set<FactKey> OBSERVED = Set.of(FactKey.BUT_WAS, FactKey.NOT_EVALUATED, FactKey.ERROR);

    private Runs() {}

    /**
     * Returns an outcome as a run that can be cited.
     *
     * @param asset what was judged
     * @param outcome what was found
     * @return the run; the same outcome always has the same digest, and one with any other figure, of any group, has another. Of
     *     the name of a suite, or the id of an expectation, that cannot be read in a line or has more than 1,000 characters, it has
     *     the beginning and a digest
     * @throws IllegalArgumentException if it began or ended out of the years 1 to 9999
     */
    public static QualityRun of(AssetId asset, Outcome outcome) {
        QualityRun unnamed = new QualityRun(
                "",
                asset,
                new QualityRun.SuiteRef(
                        Named.kept(outcome.suite().name()), outcome.suite().fingerprint()),
                new QualityRun.Source(
                        outcome.run().dataset(),
                        outcome.run().engine(),
                        Moments.stated(outcome.run().started()),
                        Readings.digest(outcome)),
                Moments.stated(outcome.run().finished()),
                outcome.run().rows(),
                outcome.results().stream()
                        .map(result -> line(outcome.suite().settings(), result))
                        .toList(),
                Optional.empty());
        return new QualityRun(
                Digests.of(KIND.encode(unnamed)),
                unnamed.asset(),
                unnamed.suite(),
                unnamed.source(),
                unnamed.finished(),
                unnamed.rows(),
                unnamed.lines(),
                Optional.empty());
    }

    private static Line line(Suite.Settings settings, Result result) {
        return new Line(
                Named.kept(result.id()),
                result.expectation().dimension(),
                result.expectation().traits().severity(),
                result.status(),
                Line.cause(result.verdict()
                        .reason()
                        .map(Reason::name)
                        .orElse(result.status().name())),
                expected(settings, result.expectation()),
                observed(result),
                result.groups().stream()
                        .mapToLong(group -> group.measured().counts().evaluated())
                        .sum());
    }

    private static Line.Expected expected(Suite.Settings settings, Expectation expectation) {
        return new Line.Expected(
                expectation.toString(),
                Judging.digest(settings, expectation),
                expectation.rule().groupedBy().stream().map(Object::toString).toList());
    }

    /** Of a result without figures its status is all that is known. */
    private static Text observed(Result result) {
        return Text.of(
                observed(result, Locale.ENGLISH).orElse(result.status().name()),
                observed(result, Locale.KOREAN).orElse(Korean.of(result.status())));
    }

    private static Optional<String> observed(Result result, Locale reader) {
        return result.facts(reader).stream()
                .filter(fact -> OBSERVED.contains(fact.key()))
                .filter(fact -> !fact.value().isBlank())
                .map(fact -> words(fact, reader))
                .findFirst();
    }

    /** What an engine says of its error it says in its own language, so that people of another one are shown it as a quotation. */
    private static String words(Fact fact, Locale reader) {
        Text error = Text.of(fact.value(), "엔진의 오류: \"" + fact.value() + "\"");
        return fact.key() == FactKey.ERROR ? error.in(reader) : fact.value();
    }

    /**
     * Records a run, and when it was taken.
     *
     * @param change what the change is made through
     * @param run the run
     * @return the run; empty if it had been recorded before
     */
    public static Optional<Stored<QualityRun>> record(Change change, QualityRun run) {
        if (change.find(KIND, run.digest()).isPresent()) {
            return Optional.empty();
        }
        Optional<QualityRun> latest = latest(change, run.asset(), run.suite().name());
        Stored<QualityRun> stored = change.insert(KIND, run.receivedAt(change.now()));
        if (latest.filter(last -> LAST.compare(last, stored.value()) > 0).isEmpty()) {
            Landmark.put(change, Landmark.latest(run.asset(), run.suite().name()), run.digest());
        }
        if (!isKnown(change, run.asset(), run.suite())) {
            Landmark.put(change, Landmark.judged(run.asset(), run.suite()), run.digest());
        }
        change.record(AuditEvent.of("quality.run_recorded", Actor.system(), Subject.of("quality-run", run.digest()))
                .withOutcome(run.status().name())
                .withDetails(Map.of(
                        "asset", run.asset().value(),
                        "suite", run.suite().name(),
                        "fingerprint", run.suite().fingerprint())));
        return Optional.of(stored);
    }

    /**
     * Finds what a run judged, by which suite, what became of it and when it ended. What a router received was of no version in
     * particular, whoever said that it was of a candidate.
     *
     * @param reader reads what is stored
     * @param digest the digest of the run
     * @return its asset, its suite, its status, its end and the version if it is of a candidate; empty if it is not recorded
     */
    public static Optional<Models.Judged> judged(Reader reader, String digest) {
        return reader.find(KIND, digest)
                .map(stored -> judged(stored.value(), Optional.empty()))
                .or(() -> reader.find(CandidateRun.KIND, digest)
                        .map(Stored::value)
                        .map(one -> judged(one.run(), Optional.of(one.version()))));
    }

    private static Models.Judged judged(QualityRun run, Optional<String> version) {
        return new Models.Judged(run.asset(), run.suite().name(), run.status(), run.ended(), version);
    }

    /**
     * Finds the run that ended last. One whose clock was ahead counts as ended when it was recorded.
     *
     * @param reader reads what is stored
     * @param asset what was judged
     * @param suite the suite's name
     * @return the run; empty if there was none
     */
    public static Optional<QualityRun> latest(Reader reader, AssetId asset, String suite) {
        return Landmark.find(reader, Landmark.latest(asset, suite));
    }

    /**
     * Returns whether a run over an asset was by a suite that reads as this one.
     *
     * @param reader reads what is stored
     * @param asset what was judged
     * @param suite the suite, as it reads
     * @return true if there was one at least
     */
    public static boolean isKnown(Reader reader, AssetId asset, QualityRun.SuiteRef suite) {
        return Landmark.find(reader, Landmark.judged(asset, suite)).isPresent();
    }

    /**
     * Something that fails in several suites. Immutable.
     *
     * @param origin the digest of the run that was the first of all to see it
     * @param topic the id of the expectation
     * @param suite the name of one of the suites that see it
     * @since 0.1
     */
    public record Failing(String origin, String topic, String suite) {}

    /**
     * Notes which run of a suite saw something to fail, unless one did before. What is noted belongs to the next event.
     *
     * @param change what the change is made through
     * @param failing what fails
     * @param run the digest of the run, which is recorded
     */
    public static void noteFailed(Change change, Failing failing, String run) {
        if (firstFailed(change, failing).isEmpty()) {
            Landmark.put(change, Landmark.failed(failing), run);
        }
    }

    /**
     * Finds the run in which a suite first saw something to fail.
     *
     * @param reader reads what is stored
     * @param failing what fails
     * @return the run; empty if the suite did not see it
     */
    public static Optional<QualityRun> firstFailed(Reader reader, Failing failing) {
        return Landmark.find(reader, Landmark.failed(failing));
    }
}
