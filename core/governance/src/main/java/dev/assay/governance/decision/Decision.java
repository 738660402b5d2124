package dev.assay.governance.decision;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.Transitions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Something to decide, and what was decided. Immutable.
 *
 * @param id its id
 * @param matter what it is about
 * @param addressees who is asked
 * @param deadlines by when
 * @param safeDefault what happens when nobody decides in time
 * @param state where it stands
 * @param dossier what came together while it was open
 * @param ruling what was decided; empty as long as nothing was
 * @since 0.1
 */
public record Decision(
        DecisionId id,
        Matter matter,
        Addressees addressees,
        Deadlines deadlines,
        SafeDefault safeDefault,
        State state,
        Dossier dossier,
        Optional<Ruling> ruling) {
    /** Where a decision stands. */
    public enum State {
        /** It was found that something is to be decided. */
        OPEN,
        /** Those whose advice is wanted are asked. */
        CONSULTING,
        /** It can be decided. */
        READY,
        /** It went to somebody else, and nobody has been found yet. */
        ESCALATED,
        /** It is decided. */
        DECIDED,
        /** What was decided is done. */
        IMPLEMENTED,
        /** It was seen that it helped. */
        VERIFIED,
        /** Nobody decided in time; the safe default ran. */
        LAPSED,
        /** What gave rise to it is gone. */
        WITHDRAWN,
        /** Another decision corrects it. */
        SUPERSEDED
    }

    /** Which states may follow which. */
    public static final Transitions<State> TRANSITIONS = Transitions.of(Text.of("decision", "결정"), State.class)
            .allow(State.OPEN, State.CONSULTING, State.ESCALATED, State.LAPSED, State.WITHDRAWN)
            .allow(State.CONSULTING, State.READY, State.ESCALATED, State.LAPSED, State.WITHDRAWN)
            .allow(State.READY, State.DECIDED, State.ESCALATED, State.LAPSED, State.WITHDRAWN)
            .allow(State.ESCALATED, State.READY, State.LAPSED, State.WITHDRAWN)
            .allow(State.DECIDED, State.IMPLEMENTED, State.SUPERSEDED)
            .allow(State.IMPLEMENTED, State.VERIFIED);

    /**
     * Returns whether somebody has yet to decide.
     *
     * @return true from being opened until it is decided, lapses or is withdrawn
     */
    public boolean isUndecided() {
        return TRANSITIONS.allows(state, State.LAPSED);
    }

    /**
     * Returns whether what is seen again belongs to this decision, so that nobody is asked twice.
     *
     * @param time when it is seen
     * @param severity how bad it is by then
     * @return true while it is undecided; then, unless it is worse than what was decided on, while what was decided is being done
     *     and while an exception lasts, carried out or not
     */
    public boolean absorbs(Instant time, Severity severity) {
        boolean covers = stands(time) || isCarriedOut(time);
        return isUndecided() || (covers && severity.compareTo(matter.severity()) <= 0);
    }

    /** Whether it makes an exception that lasts though it is carried out: nobody ends alone what two agreed to. */
    boolean isCarriedOut(Instant time) {
        return state == State.IMPLEMENTED
                && exception().filter(made -> made.isExceptionAt(time)).isPresent();
    }

    /**
     * Returns whether it still counts.
     *
     * @param time when
     * @return true while it is undecided, while what was decided is being done, and while an exception lasts that is not carried out:
     *     about what one covers that is, it may be asked anew
     */
    public boolean isCurrent(Instant time) {
        return isUndecided() || stands(time);
    }

    /** Whether what was decided is being done, or the exception lasts. */
    private boolean stands(Instant time) {
        return state == State.DECIDED
                && ruling.filter(made -> !made.answer().choice().isException() || made.isExceptionAt(time))
                        .filter(made -> made.answer().choice() != Choice.FALSE_ALARM)
                        .isPresent();
    }

    /** What makes an exception, ended or not; empty once another decision corrects it, and once a run passed and it is closed. */
    Optional<Ruling> exception() {
        return ruling.filter(made -> made.answer().choice().isException() && state != State.SUPERSEDED && !isClosed());
    }

    /** Whether it makes an exception that has an end of which nobody was told that it has come. */
    boolean isExceptionUntold() {
        return exception()
                .flatMap(Ruling::end)
                .filter(end -> !deadlines.isRemindedSince(end))
                .isPresent();
    }

    /**
     * Returns whether it was closed because what gave rise to it is gone.
     *
     * @return true if somebody, or a rule, closed it
     */
    public boolean isClosed() {
        return dossier.closure().flatMap(Closure::at).isPresent();
    }

    /**
     * Finds what waits for somebody: what they are asked to decide or to agree to, and what a persona in which they act is asked to do
     * or to advise on.
     *
     * @param reader reads what is stored
     * @param person who
     * @return the decisions that nobody has taken yet, those that are due first before the others
     */
    public static List<Decision> awaiting(Reader reader, PrincipalId person) {
        Roster roster = Roster.now(reader);
        return reader.findBy(DecisionKinds.DECISION, "undecided", "yes").stream()
                .map(Stored::value)
                .filter(decision -> decision.waitsFor(person, roster))
                .sorted(Comparator.comparing(
                                (Decision decision) -> decision.deadlines().due())
                        .thenComparing(decision -> decision.id().value()))
                .toList();
    }

    private boolean waitsFor(PrincipalId person, Roster roster) {
        return addressees.addressee().filter(person::equals).isPresent()
                || dossier.asks().stream()
                        .filter(ask -> ask.status() == Ask.Status.WAITING)
                        .anyMatch(ask -> roster.acting(person, ask.persona()).isPresent())
                || dossier.proposals().stream()
                        .anyMatch(proposal -> seconds(roster, proposal).contains(person));
    }

    /** Who is to agree to an exception that a person proposes: who is asked, or else all others who answer for it. */
    Set<PrincipalId> seconds(Roster roster, ProposedAnswer proposal) {
        boolean ahead = !proposal.isForMilder(matter)
                && proposal.answer().until().filter(roster.time()::isBefore).isPresent();
        if (!ahead || !proposal.answer().choice().isException() || !roster.isPerson(proposal.by())) {
            return Set.of();
        }
        Optional<PrincipalId> asked =
                addressees.addressee().filter(who -> !proposal.involved().contains(who));
        return asked.map(Set::of)
                .orElseGet(() -> Stream.of(addressees.owner(), addressees.accountable())
                        .flatMap(persona -> roster.acting(persona).stream())
                        .map(Assignment::principal)
                        .filter(who ->
                                roster.isPerson(who) && !proposal.involved().contains(who))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    /**
     * Returns what it is about and how it stands.
     *
     * @param locale the reader's locale; every language but Korean means English
     * @param zone the zone in which times are told, such as that of the organisation ({@code LocalZone})
     * @return two or three sentences, without what anybody wrote as a reason
     */
    public String describe(Locale locale, ZoneId zone) {
        Text about = Text.of(
                "Decision " + id + ": " + matter.topic() + " (" + matter.cause() + ", " + matter.severity() + ") of "
                        + matter.asset() + ".",
                "결정 " + id + ": " + matter.asset() + "의 " + matter.topic() + "(" + Korean.of(matter.cause()) + ", 심각도 "
                        + Korean.of(matter.severity()) + ").");
        return Stream.of(Optional.of(about), ruling.map(made -> made.text(zone)), standing(zone))
                .flatMap(Optional::stream)
                .map(sentence -> sentence.in(locale))
                .collect(Collectors.joining(" "));
    }

    /** What is still to be said when it is told what was decided. */
    private Optional<Text> standing(ZoneId zone) {
        if (isClosed()) {
            return Optional.of(Text.of("It is closed.", "종결되었습니다."));
        }
        return switch (state) {
            case OPEN, CONSULTING, READY, ESCALATED -> Optional.of(awaited(Moments.print(deadlines.due(), zone)));
            case DECIDED -> Optional.empty();
            case IMPLEMENTED -> Optional.of(Text.of("What was decided is done.", "결정한 일을 실행했습니다."));
            case VERIFIED -> Optional.of(Text.of("It was seen that it helped.", "효과를 확인했습니다."));
            case LAPSED -> Optional.of(lapsed(Moments.print(deadlines.due(), zone)));
            case WITHDRAWN -> Optional.of(Text.of("What gave rise to it is gone.", "원인이 사라져 철회되었습니다."));
            case SUPERSEDED -> Optional.of(Text.of("Another decision takes its place.", "다른 결정으로 대체되었습니다."));
        };
    }

    private Text awaited(String due) {
        PersonaId persona = addressees.accountable();
        return addressees
                .addressee()
                .map(who -> Text.of(
                        who + " as " + persona + " must decide by " + due + "; if nobody does: " + safeDefault + ".",
                        who + " 님이 " + persona + " 페르소나로 " + due + "까지 결정해야 하며, 결정이 없으면 안전한 기본 조치("
                                + Korean.of(safeDefault) + ")가 적용됩니다."))
                .orElseGet(() -> Text.of(
                        "Nobody acts as " + persona + ", who must decide by " + due + "; if nobody does: " + safeDefault
                                + ".",
                        due + "까지 결정해야 하지만 " + persona + " 페르소나를 맡은 사람이 없으며, 결정이 없으면 안전한 기본 조치("
                                + Korean.of(safeDefault) + ")가 적용됩니다."));
    }

    private Text lapsed(String due) {
        return Text.of(
                "Nobody decided by " + due + ", so that its safe default took effect: " + safeDefault + ".",
                due + "까지 아무도 결정하지 않아 안전한 기본 조치(" + Korean.of(safeDefault) + ")가 적용되었습니다.");
    }

    /** Whether a scope of a persona covers it. */
    boolean isWithin(Persona persona) {
        return scopes(persona).anyMatch(scope -> scope.covers(dossier.atStake()));
    }

    /** Why no scope of a persona covers it. */
    Text beyond(Persona persona) {
        return scopes(persona)
                .flatMap(scope -> scope.monetaryLimit().stream())
                .max(Comparator.naturalOrder())
                .map(limit -> beyond(persona, limit.toPlainString()))
                .orElseGet(() -> Text.of(
                        "the scope of \"" + persona.id() + "\" must cover " + matter.kind() + " of " + matter.severity()
                                + " about " + matter.asset(),
                        "\"" + persona.id() + "\"의 결정 범위가 " + matter.asset() + "에 관한 " + matter.severity() + " 수준의 "
                                + matter.kind() + "을(를) 포함해야 합니다"));
    }

    private Text beyond(Persona persona, String limit) {
        return dossier.atStake()
                .map(BigDecimal::toPlainString)
                .map(amount -> Text.of(
                        "the amount at stake in decision \"" + id + "\" must be " + limit + " at most, the limit of \""
                                + persona.id() + "\", but is " + amount,
                        "결정 \"" + id + "\"에 걸린 금액은 \"" + persona.id() + "\"의 한도인 " + limit + " 이하여야 하지만 " + amount
                                + "입니다"))
                .orElseGet(() -> Text.of(
                        "the amount at stake in decision \"" + id + "\" must be known, as the limit of \""
                                + persona.id() + "\" is " + limit + ", but nobody told it (DecisionPolicy.withStakes)",
                        "\"" + persona.id() + "\"의 한도가 " + limit + "이므로 결정 \"" + id
                                + "\"에 걸린 금액을 알아야 하지만 아무도 알려 주지 않았습니다"));
    }

    /** The scopes of a persona that would cover it if no money were at stake. */
    private Stream<DecisionScope> scopes(Persona persona) {
        return persona.decisionScopes().stream()
                .filter(scope -> scope.covers(matter.kind(), matter.asset().value(), matter.severity()));
    }

    Decision to(State next) {
        return with(TRANSITIONS.require(id.value(), state, next), dossier);
    }

    private Decision with(State next, Dossier more) {
        return new Decision(id, matter, addressees, deadlines, safeDefault, next, more, ruling);
    }

    Decision with(Dossier more) {
        return with(state, more);
    }

    Decision with(Addressees who, Deadlines when) {
        return new Decision(id, matter, who, when, safeDefault, state, dossier, ruling);
    }

    Decision with(Matter what) {
        return new Decision(id, what, addressees, deadlines, safeDefault, state, dossier, ruling);
    }

    Decision ruled(Ruling made) {
        State next = TRANSITIONS.require(id.value(), state, State.DECIDED);
        return new Decision(id, matter, addressees, deadlines, safeDefault, next, dossier, Optional.of(made));
    }
}
