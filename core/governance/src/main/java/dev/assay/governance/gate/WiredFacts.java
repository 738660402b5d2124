package dev.assay.governance.gate;

import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.system.GateFacts;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.quality.finding.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who tells of which requirement. What is not in the table is told by the systems themselves. */
final class WiredFacts implements GateFacts {
    private final GateFacts others;
    private final Map<Requirement, Function<GateQuestion, List<Finding>>> facts = new EnumMap<>(Requirement.class);

    WiredFacts(RequiredCards cards, RiskLimits limits) {
        others = GateFacts.stored(limits);
        facts.put(Requirement.GO_DECIDED, DecidedFacts::go);
        facts.put(Requirement.DATASHEETS_COMPLETE, question -> CardFacts.datasheets(question, cards.dataset()));
        facts.put(Requirement.MODEL_CARD_COMPLETE, question -> CardFacts.modelCards(question, cards.model()));
        facts.put(Requirement.OVERSIGHT_PRESENT, CareFacts::oversight);
        facts.put(Requirement.RUNBOOK_PRESENT, CareFacts::runbooks);
        facts.put(Requirement.MONITORING_PLANNED, CareFacts::monitoring);
        facts.put(Requirement.HEARTBEAT_SEEN, CareFacts::heartbeat);
        facts.put(Requirement.USERS_INFORMED, ToldFacts::users);
        facts.put(Requirement.DEPENDANTS_INFORMED, ToldFacts::dependants);
        facts.put(Requirement.AUDITOR_INDEPENDENT, AuditorFacts::independent);
        facts.put(Requirement.EVIDENCE_FROZEN, KeptFacts::evidence);
        facts.put(Requirement.GRANTS_REVOKED, KeptFacts::grants);
        facts.put(Requirement.RETENTION_APPLIED, KeptFacts::retention);
        facts.put(Requirement.NO_CRITICAL_INCIDENT, TroubleFacts::incidents);
        facts.put(Requirement.REVIEWS_IN_TIME, TroubleFacts::reviews);
    }

    @Override
    public List<Finding> missing(Requirement requirement, GateQuestion question) {
        Function<GateQuestion, List<Finding>> fact = facts.get(requirement);
        return fact == null ? others.missing(requirement, question) : fact.apply(question);
    }
}
