package dev.assay.governance.decision;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What all that is done to decisions has in common.
 *
 * @param policy how decisions are taken
 * @param accountability who has a part in them
 * @param states puts assets into states
 * @param listeners who is told
 */
record Desk(
        DecisionPolicy policy,
        Responsibilities accountability,
        QualityStates states,
        List<DecisionListener> listeners) {
    static final String SUBJECT = "decision";

    Stored<Decision> decision(Reader reader, DecisionId id) {
        return reader.find(DecisionKinds.DECISION, id.value())
                .orElseThrow(() -> refused(
                        "UNKNOWN_DECISION",
                        "decision",
                        Text.of("there is no decision \"" + id + "\"", "결정 \"" + id + "\"이(가) 없습니다")));
    }

    Stored<Asset> asset(Reader reader, AssetId id) {
        return reader.find(Assets.KIND, id.value())
                .orElseThrow(() -> refused(
                        "UNKNOWN_ASSET",
                        "asset",
                        Text.of("there is no asset \"" + id + "\"", "자산 \"" + id + "\"이(가) 없습니다")));
    }

    static FindingsException refused(String code, String path, Text message) {
        return new FindingsException("decision", List.of(Finding.error(code, path, message)));
    }

    /** An event about a decision, with what figures are counted from. */
    static AuditEvent event(String type, Actor actor, Stored<Decision> stored) {
        Decision decision = stored.value();
        Map<String, Object> details = new HashMap<>(Map.of(
                "kind", decision.matter().kind(),
                "asset", decision.matter().asset().value(),
                "topic", decision.matter().topic(),
                "cause", decision.matter().cause(),
                "severity", decision.matter().severity().name(),
                "state", decision.state().name()));
        decision.addressees().addressee().ifPresent(who -> details.put("addressee", who.value()));
        decision.dossier().atStake().ifPresent(amount -> details.put("atStake", amount.toPlainString()));
        return AuditEvent.of(type, actor, new Subject(SUBJECT, decision.id().value(), stored.version()))
                .correlatedBy(decision.id().value())
                .withDetails(details);
    }

    static AuditEvent attempt(String type, PrincipalId by, DecisionId id) {
        return AuditEvent.of(type, Actor.of(by.value()), Subject.of(SUBJECT, id.value()))
                .correlatedBy(id.value());
    }

    static AuditEvent withDetail(AuditEvent event, String key, Object value) {
        Map<String, Object> details = new HashMap<>(event.details());
        details.put(key, value);
        return event.withDetails(details);
    }

    /** Who need not decide any more and was not told to yet is not told. */
    Stored<Decision> update(Change change, Stored<Decision> old, Decision next) {
        Message.drop(change, old.value(), next);
        return change.update(DecisionKinds.DECISION, old, next);
    }

    static void tellAddressee(Change change, Decision decision, Message message) {
        Optional<Instant> due = Optional.of(decision.deadlines().due());
        decision.addressees().addressee().ifPresent(who -> message.tell(change, decision, who.value(), due));
    }

    /** Who was asked may be away by now; their persona is told then, so that whoever acts in it knows. */
    static void tellWhoActs(Change change, Decision decision, Message message, Optional<Instant> due) {
        PersonaId persona = decision.addressees().accountable();
        String who = decision.addressees()
                .addressee()
                .filter(asked -> Roster.now(change).acting(asked, persona).isPresent())
                .map(PrincipalId::value)
                .orElse(persona.value());
        message.tell(change, decision, who, due);
    }

    /** Whoever must agree to an exception knows nothing of it else. */
    static void tellSeconds(Change change, Decision decision, ProposedAnswer proposal) {
        decision.seconds(Roster.now(change), proposal)
                .forEach(who -> Message.EXCEPTION_PROPOSED.tell(
                        change, decision, who.value(), proposal.answer().until()));
    }

    static void tellInformed(Change change, Decision decision) {
        decision.addressees().informed().stream()
                .sorted(java.util.Comparator.comparing(PersonaId::value))
                .forEach(persona -> Message.OUTCOME.tell(change, decision, persona.value(), Optional.empty()));
    }

    /** Brings the asset into the state that its decisions, and what else there is to say about it, ask for. */
    void refresh(Change change, AssetId id, Refresh why) {
        Stored<Asset> asset = asset(change, id);
        states.set(change, asset, next(change, asset.value(), why), why.actor(), why.reason());
    }

    /** Brings the asset into that state, even out of a quarantine that somebody put by hand. */
    void lift(Change change, AssetId id, Refresh why) {
        Stored<Asset> asset = asset(change, id);
        states.lift(change, asset, next(change, asset.value(), why), why.actor(), why.reason());
    }

    private QualityState next(Reader reader, Asset asset, Refresh why) {
        List<QualityState> asked = new ArrayList<>();
        asked.add(Standing.of(reader, asset.id(), policy).orElse(why.otherwise()));
        Standing.apart(reader, asset).ifPresent(asked::add);
        return QualityState.worst(asked).orElseThrow();
    }

    /**
     * Why a state is looked at again.
     *
     * @param actor who or what caused it
     * @param reason why
     * @param otherwise the state when no decision asks for one
     */
    record Refresh(Actor actor, String reason, QualityState otherwise) {}
}
