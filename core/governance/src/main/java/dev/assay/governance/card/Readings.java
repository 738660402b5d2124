package dev.assay.governance.card;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.Digests;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.quality.outcome.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Which runs a card was filled from, and which later ones nobody has read into it. Confined to one call.
 *
 * @param reader reads what is stored
 * @param document the card
 */
record Readings(Reader reader, Document document) {
    private static final Comparator<QualityRun> LAST =
            Comparator.comparing(QualityRun::ended).thenComparing(QualityRun::digest);

    /**
     * The version that a run was about, by whoever filled a card from it last. A run is of one asset, so that this holds for all
     * cards of it.
     *
     * @param run the digest of the run
     * @param version the version of what it looked at
     * @param by who says so, and for whom they act
     */
    record MeasuredVersion(String run, String version, Set<PrincipalId> by) {
        static final Kind<MeasuredVersion> KIND =
                Kind.of("measured-version", MeasuredVersion.class, MeasuredVersion::run);

        MeasuredVersion {
            by = Set.copyOf(by);
        }

        static Optional<MeasuredVersion> of(Reader reader, String run) {
            return reader.find(KIND, run).map(Stored::value);
        }

        static void keep(Change change, RunRef run, Actor actor) {
            boolean known = of(change, run.run())
                    .filter(said -> said.version().equals(run.version()))
                    .isPresent();
            if (!known) {
                change.put(KIND, new MeasuredVersion(run.run(), run.version(), ApprovalRights.parts(actor)));
            }
        }

        /** An agent may have erred, and so may a person, but nobody says another version than they said themselves. */
        boolean isCorrectedBy(Reader reader, Actor actor) {
            Roster roster = Roster.now(reader);
            boolean others = Collections.disjoint(roster.involved(by), ApprovalRights.parts(actor));
            return roster.isPerson(new PrincipalId(actor.principal())) && (others || !isByPeople(roster));
        }

        private boolean isByPeople(Roster roster) {
            return by.stream().allMatch(roster::isPerson);
        }
    }

    /**
     * The last run of a suite from which a card was filled.
     *
     * @param card the card
     * @param version the version that the card was about
     * @param suite the name of the suite
     * @param run the digest of the run
     * @param metrics what this run and those before it measured, without the parts
     */
    record Reading(DocumentId card, String version, String suite, String run, Set<String> metrics) {
        static final Kind<Reading> KIND =
                Kind.of("card-reading", Reading.class, reading -> id(reading.card, reading.version, reading.suite));

        Reading {
            metrics = Set.copyOf(metrics);
        }

        private static String id(DocumentId card, String version, String suite) {
            return Digests.of(List.of(card.value(), version, suite));
        }
    }

    /** Notes that the card is filled from a run. What is noted belongs to the next event. */
    static void keep(Change change, Document document, RunRef from, Filling.Findings found) {
        Readings readings = new Readings(change, document);
        QualityRun run = readings.run(from.run());
        String suite = run.suite().name();
        Optional<Reading> old = readings.last(suite);
        Set<String> metrics = new HashSet<>(found.metrics());
        old.ifPresent(known -> metrics.addAll(known.metrics()));
        // Of a run that ended before, only what no later one measured is taken.
        String last = old.map(known -> readings.run(known.run()))
                .filter(known -> known.ended().isAfter(run.ended()))
                .orElse(run)
                .digest();
        change.put(Reading.KIND, new Reading(document.id(), document.version(), suite, last, metrics));
    }

    private Optional<Reading> last(String suite) {
        return reader.find(Reading.KIND, Reading.id(document.id(), document.version(), suite))
                .map(Stored::value);
    }

    private QualityRun run(String digest) {
        return reader.find(Runs.KIND, digest)
                .map(Stored::value)
                .or(() -> reader.find(CandidateRun.KIND, digest)
                        .map(stored -> stored.value().run()))
                .orElseThrow();
    }

    /** The later runs by what runs of their suites have measured for the card: of what no suite told it, none tells more. */
    Map<String, QualityRun> unread() {
        Map<String, QualityRun> unread = new TreeMap<>();
        if (document.measurements().isEmpty()) {
            return unread;
        }
        Stream<Reading> readings =
                reader.find(Assets.KIND, document.subject().value()).map(Stored::value).map(Asset::suites).stream()
                        .flatMap(Set::stream)
                        .flatMap(suite -> last(suite).stream());
        readings.forEach(reading -> later(reading)
                .ifPresent(run ->
                        reading.metrics().forEach(metric -> unread.merge(metric, run, BinaryOperator.maxBy(LAST)))));
        return unread;
    }

    /** The last run of the suite that ended after the one that was read, found something, and was about the card's version. */
    private Optional<QualityRun> later(Reading reading) {
        QualityRun read = run(reading.run());
        Predicate<QualityRun> later = run -> run.ended().isAfter(read.ended()) && isTelling(run);
        return Stream.of(routed(reading, later), overCandidate(reading, later))
                .flatMap(Optional::stream)
                .max(LAST);
    }

    /** A run in which nothing was judged tells nothing. */
    private static boolean isTelling(QualityRun run) {
        return run.lines().stream()
                .map(Line::status)
                .anyMatch(status -> status.isAcceptable() || status == Status.FAILED);
    }

    private Optional<QualityRun> routed(Reading reading, Predicate<QualityRun> later) {
        QualityRun read = run(reading.run());
        Optional<QualityRun> latest = Runs.latest(reader, document.subject(), reading.suite());
        if (latest.filter(run -> run.ended().isAfter(read.ended())).isEmpty()) {
            return Optional.empty();
        }
        Predicate<QualityRun> wanted = later.and(this::isAboutVersion);
        // All runs are looked through only where the last one tells nothing of the card.
        return latest.filter(wanted)
                .or(() -> reader
                        .findBy(Runs.KIND, "by-asset", document.subject().value())
                        .stream()
                        .map(Stored::value)
                        .filter(run -> run.suite().name().equals(reading.suite()))
                        .filter(wanted)
                        .max(LAST));
    }

    private Optional<QualityRun> overCandidate(Reading reading, Predicate<QualityRun> later) {
        return reader.findBy(CandidateRun.KIND, "by-asset", document.subject().value()).stream()
                .map(Stored::value)
                .filter(candidate -> candidate.version().equals(document.version()))
                .map(CandidateRun::run)
                .filter(run -> run.suite().name().equals(reading.suite()))
                .filter(later)
                .max(LAST);
    }

    /** Which version a run was about that a router received is said by whoever fills a card from it. */
    private boolean isAboutVersion(QualityRun run) {
        return MeasuredVersion.of(reader, run.digest())
                .map(said -> said.version().equals(document.version()))
                .orElseGet(this::isInUse);
    }

    /** Until that is said, it was about what is in use: of a model what systems run with, of data what people answered for last. */
    private boolean isInUse() {
        List<AiSystem> named = reader
                .findBy(AiSystem.KIND, "by-asset", document.subject().value())
                .stream()
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .filter(system -> system.parts().version(document.subject()).isPresent())
                .toList();
        List<AiSystem> running = named.stream().filter(DocumentRules::isRunning).toList();
        List<AiSystem> using = running.isEmpty() ? named : running;
        return using.isEmpty()
                ? CardStore.isCurrent(reader, document)
                : using.stream().anyMatch(system -> DocumentRules.isOfVersion(system, document));
    }
}
