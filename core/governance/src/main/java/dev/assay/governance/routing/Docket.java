package dev.assay.governance.routing;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.decision.Ask;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who was asked about what a run found, and the audit records that prove it. Immutable.
 *
 * @param asset what was judged
 * @param run the digest under which the run is recorded
 * @param recorded the number of the audit record of the run; 0 if it is not in the log
 * @param entries a decision for each expectation that was asked about, in the suite's order
 * @param unasked the ids of the problems that nobody is asked about, such as those that come and go
 * @since 0.1
 */
public record Docket(AssetId asset, String run, long recorded, List<Entry> entries, List<String> unasked) {
    /** Copies the lists. */
    public Docket {
        entries = List.copyOf(entries);
        unasked = List.copyOf(unasked);
    }

    /**
     * A decision with the people and the records behind it. Immutable.
     *
     * @param decision the decision
     * @param accountable who is asked to decide, and in which persona
     * @param responsible who is asked to mend it
     * @param consulted whose advice is wanted
     * @param records where it stands in the log
     * @since 0.1
     */
    public record Entry(
            Decision decision, Party accountable, List<Party> responsible, List<Party> consulted, Records records) {
        /** Copies the lists. */
        public Entry {
            responsible = List.copyOf(responsible);
            consulted = List.copyOf(consulted);
        }

        /**
         * Returns what is to be decided about.
         *
         * @return the id of the expectation
         */
        public String expectation() {
            return decision.matter().topic();
        }
    }

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
     * Looks up who is asked about what a run found.
     *
     * @param store where the decisions are kept
     * @param log the log of that store
     * @param asset what was judged
     * @param outcome what was found, after a router received it
     * @return the docket; a decision that was opened by an earlier run and still stands is in it, too
     */
    public static Docket of(GovernanceStore store, AuditLog log, AssetId asset, Outcome outcome) {
        Objects.requireNonNull(outcome, "outcome");
        String run = Runs.of(asset, outcome).digest();
        List<String> problems = outcome.problems().stream().map(Result::id).toList();
        List<Decision> standing = store.read(reader -> standing(reader, asset));
        Set<String> wanted =
                standing.stream().map(decision -> decision.id().value()).collect(Collectors.toSet());
        Positions positions = Positions.read(log, run, wanted);
        List<Entry> entries = problems.stream()
                .flatMap(id -> newest(standing, id).stream())
                .map(decision -> store.read(reader -> entry(reader, decision, positions)))
                .toList();
        Set<String> asked = entries.stream().map(Entry::expectation).collect(Collectors.toSet());
        return new Docket(
                asset,
                run,
                positions.run(),
                entries,
                problems.stream().filter(id -> !asked.contains(id)).toList());
    }

    private static List<Decision> standing(Reader reader, AssetId asset) {
        return reader.findBy(DecisionKinds.DECISION, "by-asset", asset.value()).stream()
                .map(Stored::value)
                .filter(decision -> decision.isCurrent(reader.now()))
                .filter(Docket::isOfRun)
                .toList();
    }

    /** What somebody asks for may bear the name of an expectation as well. */
    private static boolean isOfRun(Decision decision) {
        return decision.matter().kind().equals(DecisionPolicy.QUALITY_FAILURE)
                && !decision.dossier().occurrences().isEmpty();
    }

    private static Optional<Decision> newest(List<Decision> standing, String topic) {
        return standing.stream()
                .filter(decision -> decision.matter().topic().equals(topic))
                .max(Comparator.comparing(
                                (Decision decision) -> decision.deadlines().opened())
                        .thenComparing(decision -> decision.id().value()));
    }

    private static Entry entry(Reader reader, Decision decision, Positions positions) {
        PersonaId accountable = decision.addressees().accountable();
        Optional<Principal> asked = decision.addressees().addressee().flatMap(who -> principal(reader, who));
        return new Entry(
                decision,
                new Party(accountable, name(reader, accountable), asked),
                asked(reader, decision, Ask.Letter.RESPONSIBLE),
                asked(reader, decision, Ask.Letter.CONSULTED),
                positions.of(decision.id()));
    }

    private static List<Party> asked(Reader reader, Decision decision, Ask.Letter letter) {
        return decision.dossier().asks().stream()
                .filter(ask -> ask.letter() == letter)
                .map(ask -> party(reader, ask.persona()))
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
