package dev.assay.governance.system;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;

/**
 * What is asked at a gate. Confined to the call that it was given to.
 *
 * @param reader reads what is stored
 * @param system the system as it is
 * @param request where it should go
 * @param actor who wants it
 * @since 0.1
 */
public record GateQuestion(Reader reader, AiSystem system, StageRequest request, Actor actor) {
    /**
     * Returns whether it is asked whether a release candidate must be suspended. What it shows only before it goes live, and nobody had
     * to show yet, is no reason for that.
     *
     * @return true if it is
     */
    public boolean isOfCandidate() {
        return system.stage() == Stage.DEPLOYMENT && request.to() == Stage.SUSPENDED;
    }

    /**
     * Returns a finding that says what is missing.
     *
     * @param requirement what must hold
     * @param en what is missing, in English
     * @param ko what is missing, in Korean
     * @return the finding, an error
     */
    public Finding missing(Requirement requirement, String en, String ko) {
        return Finding.error(
                requirement.code(),
                "systems[" + system.id() + "]",
                Text.of(
                        "system " + system.id() + " must show that "
                                + requirement.text().en() + ", but " + en,
                        "시스템 " + system.id() + ": " + requirement.text().ko() + ". 그러나 " + ko));
    }

    /**
     * Returns a finding that says that nobody named the version of a model that is deployed.
     *
     * @param requirement what must hold of that version
     * @param model the model
     * @return the finding, an error
     */
    public Finding unnamed(Requirement requirement, AssetId model) {
        return missing(requirement, "no version of " + model + " is named", model + "의 배포 버전이 지정되어 있지 않습니다");
    }
}
