package dev.assay.governance.risk;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.AboutAssets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keeps assessments of risks. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Risks {
    /** The kind of decision that somebody must be entitled to who accepts a risk. */
    public static final String ACCEPTANCE = "risk-acceptance";

    private final GovernanceStore store;
    private final RiskLimits limits;
    private final SubjectOwners owners;

    /**
     * Creates the service.
     *
     * @param store where assessments are stored
     * @param limits how much an assessment may tolerate, and for how long it may count; usually {@code TierLimits.ofDefaults()}
     * @param owners who answers for what is assessed; usually {@code AiSystem::owners}
     */
    public Risks(GovernanceStore store, RiskLimits limits, SubjectOwners owners) {
        this.store = Objects.requireNonNull(store, "store");
        this.limits = Objects.requireNonNull(limits, "limits");
        this.owners = Objects.requireNonNull(owners, "owners");
    }

    /**
     * Records an assessment. It takes the place of the one before, whose acceptances end with it. Ended or not, that is replaced by who
     * made it, acts in a persona that owns one of its risks, or has a scope to accept the worst of them. Who acts for the business owner
     * of the system, or for the owner or steward of the asset, replaces it by one that is no milder, and by any once none of these is
     * there; anybody does once none of all these is, but for who alone said that they are not there. What an owner says anew is made
     * milder by those who might before. Whoever may accept a risk that is to be accepted is told so.
     *
     * @param assessment the assessment; the actor counts as one of the assessors, and the others are whom the actor says
     * @param actor who records it
     * @return the assessment
     * @throws FindingsException with {@code RSK-1} if a residual risk is above the inherent one, if there is nothing in it, if it
     *     has ended, if a risk comes accepted or its owner is no persona of people, or if it tolerates more or counts for longer than
     *     the limits allow, or if an assessor is no person; with {@code UNKNOWN_PRINCIPAL} if nobody knows an assessor,
     *     {@code DUPLICATE} if a risk is named twice, {@code UNKNOWN_PERSONA} if nobody knows its owner, and
     *     {@code NOT_ADDRESSED} or {@code SOD-1} if the actor may not replace the one before; all of them together
     */
    public RiskAssessment assess(RiskAssessment assessment, Actor actor) {
        return attempt("risk.assessed", assessment.subject(), "", actor, change -> {
            List<Finding> faults = new ArrayList<>(RiskRules.form(assessment, change.now()));
            faults.addAll(AssessmentBar.check(change, assessment, limits));
            Optional<AssessmentRules> before = AssessmentRules.of(change, owners, assessment.subject(), actor);
            before.flatMap(rules -> rules.fault(assessment)).ifPresent(faults::add);
            FindingsException.throwErrors(what(assessment.subject()), faults);
            RiskAssessment next = recorded(change, assessment, before, actor);
            Stored<RiskAssessment> stored = change.put(RiskAssessment.KIND, next);
            AcceptanceNotice.tell(change, next);
            List<String> names =
                    next.assessors().stream().map(PrincipalId::value).sorted().toList();
            change.record(event(change, "risk.assessed", actor, stored).withDetails(Map.of("assessors", names)));
            return next;
        });
    }

    /** Who keeps what this takes the place of accepts no risk of it either. */
    private static RiskAssessment recorded(
            Change change, RiskAssessment assessment, Optional<AssessmentRules> before, Actor actor) {
        Set<PrincipalId> assessors = new HashSet<>(assessment.assessors());
        assessors.addAll(ApprovalRights.parts(actor));
        RiskAssessment found = assessment.assessedBy(assessors);
        RiskAssessment.Keepers keepers =
                before.map(rules -> rules.keepers(found.finders())).orElseGet(found::finders);
        assessors.addAll(keepers.people());
        return found.recorded(new RiskAssessment.Recorded(
                new PrincipalId(actor.principal()),
                change.now(),
                Roster.now(change).involved(assessors),
                keepers));
    }

    /**
     * Accepts a risk for a time.
     *
     * @param subject the id of the system or asset
     * @param hazard which risk
     * @param until until when, exclusive
     * @param reason why
     * @param actor who accepts it: an active person without a part in the assessment, now or when it was recorded, one of whose personas may decide a
     *     {@value #ACCEPTANCE} of the residual severity about the subject's id, without a limit of money
     * @return the assessment
     * @throws FindingsException with {@code RSK-1} if nobody may accept this, if no scope of the actor covers it, or if the end does
     *     not lie ahead or the reason is blank; with {@code SOD-1} or {@code SOD-2} if the actor may not
     */
    public RiskAssessment accept(String subject, String hazard, Instant until, String reason, Actor actor) {
        return attempt("risk.accepted", subject, reason, actor, change -> {
            Stored<RiskAssessment> old = find(change, subject);
            RiskItem item = item(old.value(), hazard);
            requireAcceptable(item, until, reason, change);
            ApprovalRights.require(
                    change,
                    actor,
                    old.value().assessors(),
                    old.value().involved(),
                    Text.of("risk \"" + hazard + "\" of " + subject, subject + "의 위험 \"" + hazard + "\""));
            requireScope(change, item, subject, actor);
            PrincipalId who = new PrincipalId(actor.principal());
            RiskAssessment next = old.value().with(item.with(new RiskItem.Acceptance(who, until, reason)));
            change.update(RiskAssessment.KIND, old, next);
            if (next.items().stream().noneMatch(AcceptanceNotice::isWaiting)) {
                AcceptanceNotice.drop(change, next);
            }
            change.record(event(change, "risk.accepted", actor, old).because(reason));
            return next;
        });
    }

    private static Stored<RiskAssessment> find(Reader reader, String subject) {
        return reader.find(RiskAssessment.KIND, subject)
                .orElseThrow(() -> refused(
                        subject,
                        RiskRules.MISSING,
                        "there is no risk assessment of \"" + subject + "\"",
                        "\"" + subject + "\"의 위험 평가가 없습니다"));
    }

    private static RiskItem item(RiskAssessment assessment, String hazard) {
        return assessment.items().stream()
                .filter(found -> found.hazard().equals(hazard))
                .findFirst()
                .orElseThrow(() -> refused(
                        assessment.subject(),
                        "UNKNOWN",
                        "there is no risk \"" + hazard + "\" of \"" + assessment.subject() + "\"",
                        "\"" + assessment.subject() + "\"에 위험 \"" + hazard + "\"이(가) 없습니다"));
    }

    private static void requireAcceptable(RiskItem item, Instant until, String reason, Change change) {
        List<Finding> findings = new ArrayList<>();
        String en = "risk \"" + item.hazard() + "\"";
        String ko = "위험 \"" + item.hazard() + "\"";
        if (item.treatment() != RiskItem.Treatment.ACCEPT) {
            findings.add(RiskRules.finding(
                    RiskRules.RATING,
                    "treatment",
                    "treatment of " + en + " must be ACCEPT to accept it, but was " + item.treatment(),
                    ko + "의 처리 방법은 ACCEPT여야 수용할 수 있지만 " + item.treatment() + "입니다"));
        }
        if (!change.now().isBefore(until)) {
            findings.add(RiskRules.finding(
                    RiskRules.RATING,
                    "until",
                    en + " must be accepted until after " + change.now() + ", but was until " + until,
                    ko + "의 수용 기한은 " + change.now() + " 이후여야 하지만 " + until + "입니다"));
        }
        if (!Reasons.isReadable(reason)) {
            findings.add(RiskRules.finding(
                    RiskRules.RATING,
                    "reason",
                    en + " must be accepted for a reason that can be read, but had " + Reasons.length(reason)
                            + " characters, which cannot",
                    ko + "을(를) 수용하려면 읽을 수 있는 사유가 있어야 하지만 읽을 수 없는 " + Reasons.length(reason) + "자입니다"));
        }
        FindingsException.throwErrors(what(item.hazard()), findings);
    }

    private static void requireScope(Change change, RiskItem item, String subject, Actor actor) {
        Roster roster = Roster.now(change);
        boolean covered = roster.personas(new PrincipalId(actor.principal())).stream()
                .flatMap(persona -> roster.persona(persona).stream())
                .anyMatch(persona -> AssessmentRules.mayAccept(
                        persona, subject, item.residual().severity()));
        if (!covered) {
            throw refused(
                    subject,
                    RiskRules.RATING,
                    "to accept risk \"" + item.hazard() + "\", a scope of " + actor.principal()
                            + " must cover, without a limit of money, " + ACCEPTANCE + " of "
                            + item.residual().severity() + " about \"" + subject + "\", but none does",
                    "위험 \"" + item.hazard() + "\"을(를) 수용하려면 " + actor.principal() + "의 결정 범위가 금액 한도 없이 \"" + subject
                            + "\"에 관한 " + item.residual().severity() + " 수준의 " + ACCEPTANCE
                            + "을(를) 포함해야 하지만 그런 범위가 없습니다");
        }
    }

    /**
     * Records each assessment that has ended since it was last asked, by its own end or by that of the limits.
     *
     * @param actor who asks
     * @return the subjects whose assessment has ended
     */
    public List<String> recordExpiries(Actor actor) {
        return store.change(change -> {
            List<String> ended = new ArrayList<>();
            for (Stored<RiskAssessment> stored : change.all(RiskAssessment.KIND)) {
                RiskAssessment assessment = stored.value();
                Instant end = limits.of(change, assessment.subject()).end(change, assessment);
                RiskExpiry expiry = new RiskExpiry(assessment.subject(), end);
                if (!change.now().isBefore(end)
                        && change.find(RiskExpiry.KIND, expiry.id()).isEmpty()) {
                    change.insert(RiskExpiry.KIND, expiry);
                    change.record(event(change, "risk.expired", actor, stored));
                    ended.add(assessment.subject());
                }
            }
            return ended;
        });
    }

    private static FindingsException refused(String subject, String code, String en, String ko) {
        return FindingsException.of(what(subject), code, Text.of(en, ko));
    }

    private static String what(String subject) {
        return "risk assessment of " + subject;
    }

    private static AuditEvent event(Reader reader, String type, Actor actor, Stored<RiskAssessment> stored) {
        String subject = stored.value().subject();
        AuditEvent event = AuditEvent.of(type, actor, new Subject("risk-assessment", subject, stored.version()));
        return reader.find(Assets.KIND, subject).isPresent() ? AboutAssets.also(event, subject) : event;
    }

    private <R> R attempt(String type, String subject, String reason, Actor actor, Function<Change, R> work) {
        AuditEvent event = AuditEvent.of(type, actor, Subject.of("risk-assessment", subject))
                .because(reason);
        return Steering.of(store, event, work);
    }
}
