package dev.assay.governance.routing;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.decision.Ask;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Occurrences;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who was asked about what a run found, and the audit records that prove it. Immutable.
 *
 * @param asset what was judged
 * @param run the digest under which the run is recorded
 * @param recorded the number of the audit record of the run; 0 if it is not in the log
 * @param entries a decision for each expectation that was asked about, in the suite's order, whether it is open or over
 * @param unasked the problems that no decision is about
 * @since 0.1
 */
public record Docket(AssetId asset, String run, long recorded, List<Entry> entries, List<Unasked> unasked) {
    /** Copies the lists. */
    public Docket {
        entries = List.copyOf(entries);
        unasked = List.copyOf(unasked);
    }

    /**
     * A decision with the people and the records behind it. Immutable.
     *
     * @param decision the decision
     * @param accountable who is asked to decide, or was asked last, and in which persona
     * @param decided who decided; empty while nobody has
     * @param responsible who is asked to mend it
     * @param consulted whose advice is wanted
     * @param incident the newest incident about it since, as it comes and goes; empty if there is none
     * @param records where it stands in the log
     * @since 0.1
     */
    public record Entry(
            Decision decision,
            Party accountable,
            Optional<Party> decided,
            List<Party> responsible,
            List<Party> consulted,
            Optional<IncidentId> incident,
            Records records) {
        /** Copies the lists. */
        public Entry {
            responsible = List.copyOf(responsible);
            consulted = List.copyOf(consulted);
        }

        /**
         * Returns what is to be decided about.
         *
         * @return the id of the expectation, as a run keeps it
         */
        public String expectation() {
            return decision.matter().topic();
        }
    }

    /**
     * A problem that no decision is about. Immutable.
     *
     * @param expectation the id of the expectation, as a run keeps it
     * @since 0.1
     */
    public record Unasked(String expectation) {}

    /**
     * Somebody with a part in a decision. Immutable.
     *
     * @param persona the persona
     * @param name what the persona is called
     * @param person who acts in it; empty while nobody does
     * @since 0.1
     */
    public record Party(PersonaId persona, Text name, Optional<Principal> person) {}

    /**
     * Where something stands in the log. Immutable.
     *
     * @param opened the number of the record that began it; 0 if it is not in the log
     * @param latest the number of the newest record about it; 0 if there is none
     * @since 0.1
     */
    public record Records(long opened, long latest) {}

    /**
     * Looks up who was asked about what a run found.
     *
     * @param store where the decisions are kept
     * @param log the log of that store
     * @param asset what was judged
     * @param outcome what was found, after a router received it
     * @return the docket; the newest decision about what the run saw is in it, whatever became of it, and one that was opened by
     *     an earlier run and still stands is in it, too
     */
    public static Docket of(GovernanceStore store, AuditLog log, AssetId asset, Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        QualityRun run = Runs.of(asset, outcome);
        // The outcome's own ids may be none that a decision can be kept under.
        List<String> problems = run.lines().stream()
                .filter(line -> !line.status().isAcceptable())
                .sorted(Comparator.comparing(Line::status))
                .map(Line::expectation)
                .toList();
        List<Decision> found = store.read(reader -> about(reader, run));
        Set<String> wanted =
                found.stream().map(decision -> decision.id().value()).collect(Collectors.toSet());
        Positions positions = Positions.read(log, run.digest(), wanted);
        List<Entry> entries = problems.stream()
                .flatMap(id -> newest(found, run, id).stream())
                .map(decision -> store.read(reader -> entry(reader, decision, positions)))
                .toList();
        Set<String> asked = entries.stream().map(Entry::expectation).collect(Collectors.toSet());
        List<Unasked> unasked = problems.stream()
                .filter(id -> !asked.contains(id))
                .map(Unasked::new)
                .toList();
        return new Docket(asset, run.digest(), positions.run(), entries, unasked);
    }

    private static List<Decision> about(Reader reader, QualityRun run) {
        return reader.findBy(DecisionKinds.DECISION, "by-asset", run.asset().value()).stream()
                .map(Stored::value)
                .filter(Docket::isOfRun)
                .filter(decision -> saw(decision, run) || decision.isCurrent(reader.now()))
                .toList();
    }

    /** What somebody asks for may bear the name of an expectation as well. */
    private static boolean isOfRun(Decision decision) {
        return decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE)
                && !decision.dossier().occurrences().isEmpty();
    }

    /** Of what was seen often not every run is kept; one between those that are kept has been one of them. */
    private static boolean saw(Decision decision, QualityRun run) {
        Occurrences seen = decision.dossier().occurrences();
        boolean kept = seen.kept().stream().anyMatch(each -> each.evidence().equals(run.digest()));
        boolean within = seen.count() > seen.kept().size()
                && !run.ended().isBefore(seen.kept().get(0).at())
                && seen.last().filter(last -> run.ended().isBefore(last.at())).isPresent();
        return kept || within;
    }

    /** A decision that saw the run tells more of it than a later one that did not. */
    private static Optional<Decision> newest(List<Decision> found, QualityRun run, String topic) {
        return newest(found, decision -> isAbout(decision, topic) && saw(decision, run))
                .or(() -> newest(found, decision -> isAbout(decision, topic)));
    }

    private static boolean isAbout(Decision decision, String topic) {
        return decision.matter().topic().equals(topic);
    }

    /** Of what was opened in one instant, that which was corrected is the earlier. */
    private static Optional<Decision> newest(List<Decision> found, Predicate<Decision> wanted) {
        return found.stream()
                .filter(wanted)
                .max(Comparator.comparing(
                                (Decision decision) -> decision.deadlines().opened())
                        .thenComparing(decision -> decision.state() != Decision.State.SUPERSEDED)
                        .thenComparing(decision -> decision.id().value()));
    }

    /** The newest incident about what comes and goes, if it stands or was opened with the decision or since. */
    private static Optional<IncidentId> incident(Reader reader, Decision decision) {
        return reader
                .findBy(Incidents.KIND, "by-asset", decision.matter().asset().value())
                .stream()
                .map(Stored::value)
                .filter(incident -> incident.flapping()
                        .filter(matter -> matter.key().equals(decision.matter().key()))
                        .isPresent())
                .filter(incident -> !incident.isOver()
                        || !detected(incident).isBefore(decision.deadlines().opened()))
                .max(Comparator.comparing(Docket::detected)
                        .thenComparing(incident -> incident.id().value()))
                .map(Incident::id);
    }

    private static Instant detected(Incident incident) {
        return incident.sighting().times().detected();
    }

    private static Entry entry(Reader reader, Decision decision, Positions positions) {
        PersonaId accountable = decision.addressees().accountable();
        Optional<Principal> asked = decision.addressees().addressee().flatMap(who -> principal(reader, who));
        return new Entry(
                decision,
                new Party(accountable, name(reader, accountable), asked),
                decision.ruling().map(made -> decided(reader, made.by(), accountable)),
                asked(reader, decision, Ask.Letter.RESPONSIBLE),
                asked(reader, decision, Ask.Letter.CONSULTED),
                incident(reader, decision),
                positions.of(decision.id()));
    }

    /** A record names the version of the card, too. */
    private static Party decided(Reader reader, Actor by, PersonaId accountable) {
        PersonaId persona = by.persona()
                .map(card -> card.substring(0, (card + "@").indexOf('@')))
                .map(PersonaId::new)
                .orElse(accountable);
        return new Party(persona, name(reader, persona), principal(reader, new PrincipalId(by.principal())));
    }

    private static List<Party> asked(Reader reader, Decision decision, Ask.Letter letter) {
        return decision.dossier().asks().stream()
                .filter(ask -> ask.letter() == letter)
                .map(Ask::persona)
                .distinct()
                .map(persona -> party(reader, persona))
                .toList();
    }

    /** Whoever holds a persona first is shown for it. */
    private static Party party(Reader reader, PersonaId persona) {
        Optional<Principal> person = Roster.now(reader).acting(persona).stream()
                .findFirst()
                .flatMap(assignment -> principal(reader, assignment.principal()));
        return new Party(persona, name(reader, persona), person);
    }

    private static Optional<Principal> principal(Reader reader, PrincipalId id) {
        return Roster.now(reader).principal(id);
    }

    private static Text name(Reader reader, PersonaId persona) {
        return Roster.now(reader)
                .persona(persona)
                .map(Persona::card)
                .map(card -> card.name())
                .orElseGet(() -> Text.of(persona.value()));
    }
}
