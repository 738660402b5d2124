package dev.assay.governance.system;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps what AI systems are to be used for. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class UseCases {
    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where use cases are stored
     */
    public UseCases(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Says what a system is to be used for, or says more of it.
     *
     * @param useCase the use case
     * @param actor who says so
     * @return the use case
     * @throws FindingsException with {@code SHADOW} if nobody registered the system, with {@code SUBSTANTIAL_CHANGE} if that is past
     *     development, to which it must go back before it is used for anything else, with {@code USE-CASE} if it is decided on though
     *     no alternative was considered, or if what is new cites a decision that was made already
     */
    public UseCase propose(UseCase useCase, Actor actor) {
        AuditEvent event = AuditEvent.of(
                "usecase.changed",
                actor,
                Subject.of("ai-system", useCase.system().value()));
        return Steering.of(store, event, change -> {
            AiSystem system = Systems.require(change, useCase.system());
            requireAlternatives(useCase);
            boolean same = change.find(UseCase.KIND, useCase.system().value())
                    .filter(known -> known.value().equals(useCase))
                    .isPresent();
            if (!same) {
                requireOpen(system);
                requireUndecided(change, useCase);
            }
            change.put(UseCase.KIND, useCase);
            change.record(event);
            return useCase;
        });
    }

    private static void requireAlternatives(UseCase useCase) {
        if (useCase.decision().isPresent() && useCase.alternatives().isEmpty()) {
            throw Systems.refused(
                    useCase.system(),
                    "USE-CASE",
                    "use case of \"" + useCase.system() + "\" must name what else was considered",
                    "시스템 \"" + useCase.system() + "\"의 사용 사례에는 검토한 대안을 적어야 합니다");
        }
    }

    /** Past development nothing asks again whether its use was decided on. */
    private static void requireOpen(AiSystem system) {
        if (system.stage().compareTo(Stage.DEVELOPMENT) > 0) {
            throw Systems.refused(
                    system.id(),
                    "SUBSTANTIAL_CHANGE",
                    "use case of \"" + system.id() + "\" must be changed in DEVELOPMENT, but it is in "
                            + system.stage(),
                    "시스템 \"" + system.id() + "\"의 사용 사례는 DEVELOPMENT 단계까지만 바꿀 수 있지만 현재 " + system.stage() + " 단계입니다");
        }
    }

    /** What is decided on is what stood there when it was decided, so that it cites the decision before that is made. */
    private static void requireUndecided(Reader reader, UseCase useCase) {
        Optional<Decision> made = useCase.decision()
                .flatMap(id -> reader.find(DecisionKinds.DECISION, id))
                .map(Stored::value)
                .filter(decision -> decision.ruling().isPresent());
        if (made.isPresent()) {
            throw Systems.refused(
                    useCase.system(),
                    "USE-CASE",
                    "use case of \"" + useCase.system() + "\" must cite a decision before it is made, but "
                            + made.get().id() + " was made",
                    "시스템 \"" + useCase.system() + "\"의 사용 사례는 결정이 내려지기 전에 그 결정을 인용해야 하지만 "
                            + made.get().id() + "은(는) 이미 내려졌습니다");
        }
    }
}
