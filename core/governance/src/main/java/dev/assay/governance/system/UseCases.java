package dev.assay.governance.system;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.util.Comparator;
import java.util.List;
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

    /**
     * A use case with what runs found of its data. Immutable.
     *
     * @param useCase the use case as it was proposed
     * @param measured how good its data are by the latest runs, from 1 to 5: five times the share of the expectations on the system's
     *     datasets that hold or only warn, of all that were evaluated, rounded half up; empty if none was, so that what the proposer
     *     thinks counts
     * @since 0.1
     */
    public record Ranked(UseCase useCase, Optional<Integer> measured) {
        /**
         * Returns how good its data are.
         *
         * @return what was measured, from 1 to 5; else what the proposer thinks
         */
        public int dataAvailability() {
            return measured.orElse(useCase.scores().dataAvailability());
        }

        /**
         * Returns the sum of the six scores.
         *
         * @return from 6 to 30
         */
        public int total() {
            return useCase.scores().total() - useCase.scores().dataAvailability() + dataAvailability();
        }
    }

    /**
     * Ranks the use cases of all systems that are not retired, with their data as they are measured.
     *
     * @return the use case for which most speaks first; of equal ones the one whose system's id comes first
     */
    public List<Ranked> ranked() {
        return store.read(reader -> reader.all(UseCase.KIND).stream()
                .map(Stored::value)
                .flatMap(useCase -> reader.find(AiSystem.KIND, useCase.system().value()).stream()
                        .map(Stored::value)
                        .filter(system -> system.stage() != Stage.RETIRED)
                        .map(system -> new Ranked(useCase, measured(reader, system))))
                .sorted(Comparator.comparing(Ranked::total)
                        .reversed()
                        .thenComparing(ranked -> ranked.useCase().system().value()))
                .toList());
    }

    private static Optional<Integer> measured(Reader reader, AiSystem system) {
        List<Status> evaluated = system.parts().datasets().stream()
                .flatMap(id -> reader.find(Assets.KIND, id.value()).stream())
                .map(Stored::value)
                .flatMap(asset ->
                        asset.suites().stream().flatMap(suite -> Runs.latest(reader, asset.id(), suite).stream()))
                .flatMap(run -> run.lines().stream())
                .map(Line::status)
                .filter(status -> status.isAcceptable() || status == Status.FAILED)
                .toList();
        long held = evaluated.stream().filter(Status::isAcceptable).count();
        return evaluated.isEmpty()
                ? Optional.empty()
                : Optional.of((int) Math.max(1, Math.round(5.0 * held / evaluated.size())));
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
