package dev.assay.governance.system;

import static dev.assay.governance.system.Requirement.AUDITOR_INDEPENDENT;
import static dev.assay.governance.system.Requirement.AUDIT_SCOPED;
import static dev.assay.governance.system.Requirement.BASELINE_NAMED;
import static dev.assay.governance.system.Requirement.CAUSE_CLEARED;
import static dev.assay.governance.system.Requirement.CHECKLISTS_DONE;
import static dev.assay.governance.system.Requirement.DATASETS_FIT;
import static dev.assay.governance.system.Requirement.DATASHEETS_COMPLETE;
import static dev.assay.governance.system.Requirement.DEPENDANTS_INFORMED;
import static dev.assay.governance.system.Requirement.EVALUATED_INDEPENDENTLY;
import static dev.assay.governance.system.Requirement.EVIDENCE_FROZEN;
import static dev.assay.governance.system.Requirement.GO_DECIDED;
import static dev.assay.governance.system.Requirement.GRANTS_REVOKED;
import static dev.assay.governance.system.Requirement.HEARTBEAT_SEEN;
import static dev.assay.governance.system.Requirement.INVENTORY_COMPLETE;
import static dev.assay.governance.system.Requirement.KILL_SWITCH_TESTED;
import static dev.assay.governance.system.Requirement.MODELS_APPROVED;
import static dev.assay.governance.system.Requirement.MODEL_CARD_COMPLETE;
import static dev.assay.governance.system.Requirement.MONITORING_PLANNED;
import static dev.assay.governance.system.Requirement.NOT_PROHIBITED;
import static dev.assay.governance.system.Requirement.NOT_THE_CAUSER;
import static dev.assay.governance.system.Requirement.NO_CRITICAL_INCIDENT;
import static dev.assay.governance.system.Requirement.NO_QUARANTINE;
import static dev.assay.governance.system.Requirement.OVERSIGHT_PRESENT;
import static dev.assay.governance.system.Requirement.RACI_VALID;
import static dev.assay.governance.system.Requirement.RETENTION_APPLIED;
import static dev.assay.governance.system.Requirement.REVIEWS_IN_TIME;
import static dev.assay.governance.system.Requirement.RISK_TOLERABLE;
import static dev.assay.governance.system.Requirement.RUNBOOK_PRESENT;
import static dev.assay.governance.system.Requirement.SKILLS_VALID;
import static dev.assay.governance.system.Requirement.SUPPLIERS_SETTLED;
import static dev.assay.governance.system.Requirement.TIER_SET;
import static dev.assay.governance.system.Requirement.USERS_INFORMED;
import static dev.assay.governance.system.Requirement.USE_CASE_DECIDED;

import dev.assay.governance.Transitions;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which stage may follow which, and what must hold before. Thread-safe.
 *
 * @since 0.1
 */
public final class Lifecycle {
    /** Which stages may follow which. */
    public static final Transitions<Stage> TRANSITIONS = Transitions.of(Text.of("system", "시스템"), Stage.class)
            .allow(Stage.DISCOVERY, Stage.DEVELOPMENT)
            .allow(Stage.DEVELOPMENT, Stage.DEPLOYMENT)
            // What is decided not to go live is mended rather than given up.
            .allow(Stage.DEPLOYMENT, Stage.OPERATION, Stage.SUSPENDED, Stage.DEVELOPMENT)
            .allow(Stage.OPERATION, Stage.UNDER_AUDIT, Stage.SUSPENDED, Stage.RETIRED, Stage.DEVELOPMENT)
            .allow(Stage.UNDER_AUDIT, Stage.OPERATION, Stage.SUSPENDED)
            .allow(Stage.SUSPENDED, Stage.OPERATION, Stage.RETIRED);

    /** What must go on to hold while a system is live; where one does not, the system is suspended. */
    public static final List<Requirement> STANDING =
            List.of(NOT_PROHIBITED, NO_CRITICAL_INCIDENT, NO_QUARANTINE, MODELS_APPROVED, REVIEWS_IN_TIME);

    private static final List<Requirement> BEGINNING =
            List.of(INVENTORY_COMPLETE, RACI_VALID, TIER_SET, NOT_PROHIBITED, USE_CASE_DECIDED, BASELINE_NAMED);

    private static final List<Requirement> RELEASE = List.of(
            DATASETS_FIT,
            DATASHEETS_COMPLETE,
            MODEL_CARD_COMPLETE,
            EVALUATED_INDEPENDENTLY,
            RISK_TOLERABLE,
            OVERSIGHT_PRESENT,
            RUNBOOK_PRESENT,
            MONITORING_PLANNED,
            SUPPLIERS_SETTLED,
            CHECKLISTS_DONE);

    private static final List<Requirement> GO_LIVE =
            List.of(GO_DECIDED, MODELS_APPROVED, SKILLS_VALID, KILL_SWITCH_TESTED, HEARTBEAT_SEEN, USERS_INFORMED);

    private static final Map<Step, List<Requirement>> GATES = gates();

    private record Step(Stage from, Stage to) {}

    private Lifecycle() {}

    private static Map<Step, List<Requirement>> gates() {
        Map<Step, List<Requirement>> gates = new LinkedHashMap<>();
        gates.put(new Step(Stage.DISCOVERY, Stage.DEVELOPMENT), BEGINNING);
        // In development a system may become another one, also one that was released: what was asked before it began
        // is asked again.
        gates.put(new Step(Stage.DEVELOPMENT, Stage.DEPLOYMENT), with(BEGINNING, RELEASE));
        gates.put(new Step(Stage.DEPLOYMENT, Stage.OPERATION), with(GO_LIVE, STANDING));
        gates.put(
                new Step(Stage.OPERATION, Stage.UNDER_AUDIT),
                List.of(AUDIT_SCOPED, AUDITOR_INDEPENDENT, EVIDENCE_FROZEN));
        // A system may be suspended before it went live, and another version of a model deployed meanwhile, so that the
        // way back has to ask for all that going live asks for, and for what must be shown of a version.
        List<Requirement> back = List.of(
                MODEL_CARD_COMPLETE,
                EVALUATED_INDEPENDENTLY,
                RISK_TOLERABLE,
                CHECKLISTS_DONE,
                CAUSE_CLEARED,
                NOT_THE_CAUSER);
        gates.put(new Step(Stage.SUSPENDED, Stage.OPERATION), with(GO_LIVE, back));
        List<Requirement> leave = List.of(GRANTS_REVOKED, RETENTION_APPLIED, DEPENDANTS_INFORMED);
        gates.put(new Step(Stage.OPERATION, Stage.RETIRED), leave);
        gates.put(new Step(Stage.SUSPENDED, Stage.RETIRED), leave);
        return Map.copyOf(gates);
    }

    private static List<Requirement> with(List<Requirement> some, List<Requirement> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /**
     * Returns what must hold before a step.
     *
     * @param from the stage before
     * @param to the stage after
     * @return the requirements; empty if the step asks for none, or is not legal
     */
    public static List<Requirement> gate(Stage from, Stage to) {
        return GATES.getOrDefault(new Step(from, to), List.of());
    }

    /**
     * Returns whether a system in a stage may be used by somebody, so that it is suspended when something goes wrong.
     *
     * @param stage the stage
     * @return true for a release candidate, for what is used, and for what is used under audit
     */
    public static boolean isLive(Stage stage) {
        return TRANSITIONS.allows(stage, Stage.SUSPENDED);
    }
}
