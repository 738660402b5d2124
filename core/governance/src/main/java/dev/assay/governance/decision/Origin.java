package dev.assay.governance.decision;

import dev.assay.governance.Reasons;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.Set;

/**
 * Who may ask for a decision.
 *
 * @param reader reads what is stored
 * @param matter what is to be decided about
 */
record Origin(Reader reader, Matter matter) {
    /** What is asked of who owns a system. */
    private static final Set<String> OF_SYSTEMS =
            Set.of(DecisionPolicy.TIER_CHANGE, DecisionPolicy.USE_CASE, DecisionPolicy.DEPLOYMENT);

    void require(PrincipalId by) {
        Roster roster = Roster.now(reader);
        if (!roster.isActive(by)) {
            throw Desk.refused(
                    "UNKNOWN_PRINCIPAL",
                    "by",
                    Text.of(
                            by + " must be registered and active to ask for a decision",
                            by + "은(는) 등록되어 활동 중이어야 결정을 요청할 수 있습니다"));
        }
        requireReadable("topic", Text.of("topic", "주제는"), matter.topic());
        requireReadable("cause", Text.of("cause", "원인은"), matter.cause());
        requireNoCorrection(by);
        // Who asks it beforehand, and answers it, would keep everybody from being asked when it arises.
        if (matter.kind().equals(DecisionPolicy.INDETERMINATE)) {
            throw Desk.refused(
                    "KIND_RESERVED",
                    "kind",
                    Text.of(
                            "kind must not be \"" + matter.kind() + "\", which is asked about what has no outcome when"
                                    + " there is none, but " + by + " asks for it",
                            "결정의 종류는 \"" + matter.kind() + "\"일 수 없습니다. 이 결정은 작업의 결과가 없을 때에만 묻지만 " + by
                                    + "이(가) 요청했습니다"));
        }
        requireMatrix();
        boolean failure = matter.kind().equals(DecisionPolicy.QUALITY_FAILURE);
        if (failure && !roster.isPerson(by) && !isSeen()) {
            throw Desk.refused(
                    "FAILURE_UNSEEN",
                    "topic",
                    Text.of(
                            "a run must have found " + matter.topic() + " of " + matter.asset() + " to be "
                                    + matter.cause() + " before " + by + ", which is no person, says so",
                            by + "은(는) 사람이 아니므로, 실행이 " + matter.asset() + "의 " + matter.topic() + "에서 \""
                                    + matter.cause() + "\"을(를) 확인한 뒤에야 그렇게 말할 수 있습니다"));
        }
    }

    /** What is said to be corrected is not held against what is asked, as it is by a correction. */
    private void requireNoCorrection(PrincipalId by) {
        if (matter.supersedes().isPresent()) {
            throw Desk.refused(
                    "CORRECTION_RESERVED",
                    "supersedes",
                    Text.of(
                            "what is asked must correct no other decision, which is for correct, but " + by
                                    + " says that it corrects \""
                                    + matter.supersedes().get() + "\"",
                            "새로 묻는 결정은 다른 결정을 정정할 수 없지만, " + by + "은(는) \""
                                    + matter.supersedes().get() + "\"을(를) 정정한다고 했습니다"));
        }
    }

    /** Whoever asks does not choose who answers, but for what is the matter of a system, whose owner is held against it when cited. */
    private void requireMatrix() {
        if (matter.owner().isPresent() && !OF_SYSTEMS.contains(matter.kind())) {
            throw Desk.refused(
                    "OWNER_RESERVED",
                    "owner",
                    Text.of(
                            "who answers for \"" + matter.kind() + "\" must be told by the matrix, but \""
                                    + matter.owner().get() + "\" was named",
                            "\"" + matter.kind() + "\" 결정을 책임지는 페르소나는 RACI 표가 정해야 하지만 \""
                                    + matter.owner().get() + "\"이(가) 지정되었습니다"));
        }
    }

    private static void requireReadable(String path, Text what, String text) {
        Reasons.fault(what, text).ifPresent(fault -> {
            throw Desk.refused("UNREADABLE", path, fault);
        });
    }

    private boolean isSeen() {
        return reader.findBy(Runs.KIND, "by-asset", matter.asset().value()).stream()
                .map(Stored::value)
                .flatMap(run -> run.lines().stream())
                .filter(line -> line.expectation().equals(matter.topic()))
                .filter(line -> line.cause().equals(matter.cause()))
                .anyMatch(line -> !line.status().isAcceptable());
    }
}
