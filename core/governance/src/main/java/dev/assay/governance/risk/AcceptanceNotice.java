package dev.assay.governance.risk;

import dev.assay.governance.Korean;
import dev.assay.governance.Moments;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Digests;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** That risks wait for somebody to accept them; who may is told once of each assessment. */
final class AcceptanceNotice {
    private static final String KIND = "acceptance/";
    private static final int MOST = 10;
    private static final int MOST_WORDS = 200;

    private AcceptanceNotice() {}

    /** Tells each person of the risks that they may accept, and the fallback of the outbox of those that nobody may. */
    static void tell(Change change, RiskAssessment assessment) {
        drop(change, assessment);
        Map<Optional<PrincipalId>, List<RiskItem>> waiting = new TreeMap<>(
                Comparator.comparing(who -> who.map(PrincipalId::value).orElse("")));
        for (RiskItem item : assessment.items()) {
            if (isWaiting(item)) {
                accepters(change, assessment, item)
                        .forEach(who -> waiting.computeIfAbsent(who, any -> new ArrayList<>())
                                .add(item));
            }
        }
        waiting.forEach((who, items) -> Outbox.queue(change, notice(change, assessment, who, items)));
    }

    /** Drops what waits to be told of an assessment that was replaced, or of which nothing is left to accept. */
    static void drop(Change change, RiskAssessment assessment) {
        Outbox.drop(change, about(assessment), rest -> rest.startsWith(KIND));
    }

    static boolean isWaiting(RiskItem item) {
        return item.treatment() == RiskItem.Treatment.ACCEPT
                && item.acceptance().isEmpty();
    }

    /** The people who may accept a risk, or one empty place if there is none. */
    private static Set<Optional<PrincipalId>> accepters(Change change, RiskAssessment assessment, RiskItem item) {
        Roster roster = Roster.now(change);
        Set<PrincipalId> involved = new HashSet<>(assessment.involved());
        involved.addAll(roster.involved(assessment.assessors()));
        Set<Optional<PrincipalId>> accepters = change.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .filter(persona -> AssessmentRules.mayAccept(
                        persona, assessment.subject(), item.residual().severity()))
                .flatMap(persona -> roster.acting(persona.id()).stream())
                .map(Assignment::principal)
                .filter(roster::isPerson)
                .filter(who -> roster.chain(who).stream().noneMatch(involved::contains))
                .map(Optional::of)
                .collect(Collectors.toSet());
        return accepters.isEmpty() ? Set.of(Optional.empty()) : accepters;
    }

    private static Notice notice(
            Change change, RiskAssessment assessment, Optional<PrincipalId> who, List<RiskItem> items) {
        String id = about(assessment) + "/" + KIND + who.map(PrincipalId::value).orElse("nobody") + "/"
                + Moments.print(change.now());
        Set<String> to = who.map(PrincipalId::value).stream().collect(Collectors.toSet());
        return Notice.of(id, change.now(), to, text(assessment, who, items));
    }

    /** Ids of things may have slashes, up to which a notice is found again. */
    private static String about(RiskAssessment assessment) {
        return "risk-" + Digests.of(List.of(assessment.subject())).substring(0, 16);
    }

    private static Text text(RiskAssessment assessment, Optional<PrincipalId> who, List<RiskItem> items) {
        String subject = assessment.subject();
        String en = listed(items, item -> item.residual().severity().name(), left -> "and " + left + " more");
        String ko = listed(items, item -> Korean.of(item.residual().severity()), left -> "그 밖에 " + left + "건");
        return who.map(person -> Text.of(
                        "risks of " + subject + " wait for somebody to accept them, which you may: " + en
                                + "; accept them for a time and for a reason (accept), or have them assessed anew. Until then"
                                + " they are open at the gate",
                        subject + "의 위험이 수용을 기다리고 있으며, 수용할 수 있습니다: " + ko
                                + ". 기한과 사유를 정해 수용하거나 다시 평가하게 하십시오. 그때까지 게이트에서는 미해결로 봅니다"))
                .orElseGet(() -> Text.of(
                        "risks of " + subject + " wait for somebody to accept them, and nobody may: " + en
                                + "; give somebody without a part in the assessment a scope of " + Risks.ACCEPTANCE
                                + " that covers them, or have them assessed anew",
                        subject + "의 위험이 수용을 기다리고 있지만 수용할 수 있는 사람이 없습니다: " + ko
                                + ". 평가에 참여하지 않은 사람에게 이를 포함하는 " + Risks.ACCEPTANCE
                                + " 결정 범위를 주거나 다시 평가하게 하십시오"));
    }

    private static String listed(
            List<RiskItem> items, Function<RiskItem, String> severity, Function<Integer, String> left) {
        List<String> told = new ArrayList<>();
        items.stream()
                .limit(MOST)
                .forEach(item ->
                        told.add("\"" + Excerpt.text(item.hazard(), MOST_WORDS) + "\" (" + severity.apply(item) + ")"));
        if (items.size() > MOST) {
            told.add(left.apply(items.size() - MOST));
        }
        return String.join(", ", told);
    }
}
