package dev.assay.governance.staffing;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The rules by which somebody who was placed by one person alone is confirmed by another. */
final class PlacementRules {
    private PlacementRules() {}

    static void requireOpen(PrincipalId id, boolean open, String reason) {
        List<Finding> findings = new ArrayList<>();
        if (!open) {
            findings.add(PeopleRules.error(
                    "ILLEGAL_TRANSITION",
                    "",
                    id + " must have been placed, or spoken of, by one person alone to be confirmed, but was not",
                    id + "에 대해서는 한 사람이 혼자서 등록하거나 배정하거나 알린 것이 없으므로 확인할 것이 없습니다"));
        }
        if (!Reasons.isReadable(reason)) {
            findings.add(PeopleRules.error("REASON_MISSING", "reason", "reason must not be blank", "사유는 비어 있으면 안 됩니다"));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("principal " + id, findings);
        }
    }

    /** Says which part the actor has in all that ties them, or that what speaks is not people alone. */
    static void refuse(Change change, PrincipalId id, Set<PrincipalId> parts, Actor actor) {
        Roster roster = Roster.now(change);
        ApprovalRights.require(change, actor, parts, Text.of("confirmation of " + id, id + "의 확인"));
        ApprovalRights.parts(actor).stream()
                .filter(part -> !roster.isPerson(part))
                .findFirst()
                .ifPresent(tool -> {
                    throw Refusals.refusal(
                            "SOD-2",
                            "principal " + id,
                            "confirmation of " + id + " must be by people for people, but " + actor.principal()
                                    + " acts for " + tool + ", which is no person",
                            id + "의 확인은 사람이 자신이나 다른 사람을 위해 해야 하지만 " + actor.principal() + "이(가) 대신하는 " + tool
                                    + " 주체는 사람이 아닙니다");
                });
    }
}
