package dev.assay.governance;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.policy.AccessPolicies;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.organisation.Organisation;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.organisation.Profile;
import dev.assay.governance.organisation.Staff;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.World;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be proposed, by the class that keeps it. */
enum Proposable {
    CardProposal {
        @Override
        Way way(Firm firm) {
            fill(firm);
            Personas personas = new Personas(firm.store(), List.of(new SecondPersons()));
            Persona engineer = firm.store()
                    .read(reader -> reader.find(PeopleKinds.PERSONA, Firm.ENGINEER.value())
                            .orElseThrow()
                            .value());
            return new Way(
                    (actor, reason) ->
                            personas.propose(engineer, reason, actor).proposal().id(),
                    personas::approve,
                    personas::decline);
        }
    },
    RaciProposal {
        @Override
        Way way(Firm firm) {
            RaciMatrix.defaults().activities().stream()
                    .flatMap(activity -> activity.letters().personas().stream())
                    .distinct()
                    .forEach(id -> firm.persona(id, Severity.LOW));
            Raci raci = new Raci(firm.store(), reader -> Set.of());
            return new Way(
                    (actor, reason) -> raci.propose(RaciMatrix.defaults(), reason, actor)
                            .proposal()
                            .id(),
                    raci::approve,
                    raci::decline);
        }
    },
    OrganisationProposal {
        @Override
        Way way(Firm firm) {
            fill(firm);
            List<Persona> personas = RaciMatrix.defaults().activities().stream()
                    .flatMap(activity -> activity.letters().personas().stream())
                    .distinct()
                    .map(id -> World.persona(id.value()))
                    .toList();
            Organisation described = new Organisation(
                    new Profile(1, Text.of("Firm", "회사"), ZoneOffset.UTC),
                    new Staff(List.of(), personas, List.of(), List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    List.of());
            Organisations organisations = new Organisations(firm.store(), List.of(), List.of());
            return new Way(
                    (actor, reason) -> organisations
                            .propose(described, reason, actor)
                            .proposal()
                            .id(),
                    (id, reason, actor) -> organisations.approve(id, described, reason, actor),
                    organisations::decline);
        }
    },
    Change {
        @Override
        Way way(Firm firm) {
            Policies policies = new Policies(firm.store());
            Policy policy = new Policy(
                    "big-writes",
                    1,
                    Text.of("Nobody writes much.", "대량으로 쓰지 않습니다."),
                    new Condition.OneOf("action", Set.of("write")),
                    Policy.Effect.DENY,
                    Firm.OWNER,
                    new Policy.Term(firm.now(), Optional.empty(), firm.now().plus(Duration.ofDays(90))),
                    Set.of());
            return new Way((who, why) -> policies.propose(policy, why, who), policies::approve, policies::decline);
        }
    },
    PolicyProposal {
        @Override
        Way way(Firm firm) {
            AccessPolicies policies = new AccessPolicies(firm.store(), AccessSettings.ofDefaults(Firm.CHIEF), () -> {});
            ApprovalPolicy policy = ApprovalPolicy.of("data-access", Firm.OWNER);
            return new Way((who, why) -> policies.propose(policy, why, who), policies::approve, policies::decline);
        }
    },
    CatalogueProposal {
        @Override
        Way way(Firm firm) {
            CatalogueLibrary library = new CatalogueLibrary(firm.store());
            Catalogue law = Catalogues.koreaAiBasicAct();
            return new Way((who, why) -> library.propose(law, why, who), library::approve, library::decline);
        }
    },
    ControlProposal {
        @Override
        Way way(Firm firm) {
            Compliance kept = new Compliance(firm.store());
            Control control =
                    new Control("faces", Text.of("Faces"), Text.of("none"), List.of(), Optional.of("we film nobody"));
            return new Way((who, why) -> kept.propose(control, why, who), kept::approve, kept::decline);
        }
    },
    ProfileProposal {
        @Override
        Way way(Firm firm) {
            Access access = Access.over(firm.store(), AccessSettings.ofDefaults(Firm.CHIEF));
            BreakGlass glass = new BreakGlass(firm.store(), access.effects(), notice -> {}, () -> {
                throw new AuditException("nobody opens it here");
            });
            EmergencyProfile profile = new EmergencyProfile(
                    "repair",
                    new EmergencyProfile.Reach(new Pattern(Firm.TRIPS.value()), Set.of("write"), Environment.PROD),
                    Set.of(Firm.ENGINEER),
                    new EmergencyProfile.Alarm(Set.of(Firm.OWNER, Firm.CHIEF), Set.of("mail", "pager")),
                    Duration.ofHours(1),
                    EmergencyProfile.Status.READY);
            return new Way((who, why) -> glass.propose(profile, why, who), glass::approve, glass::decline);
        }
    },
    RuleProposal {
        @Override
        Way way(Firm firm) {
            Oversight oversight = new Oversight(firm.store());
            OversightRule rule = new OversightRule(
                    "refunds",
                    new Pattern("refund"),
                    new Pattern("*"),
                    new Trigger.Always(),
                    new Effect.Block(),
                    Set.of(Firm.OWNER),
                    Duration.ofHours(2));
            return new Way((who, why) -> oversight.propose(rule, why, who), oversight::approve, oversight::decline);
        }
    },
    PlanProposal {
        @Override
        Way way(Firm firm) {
            Monitoring plans = monitoring(firm);
            MonitoringPlan plan =
                    MonitoringPlan.of(Firm.TRIPS, "taxi", Duration.ofDays(1), dev.assay.quality.Severity.CRITICAL);
            return new Way((who, why) -> plans.propose(plan, why, who), plans::approve, plans::decline);
        }
    };

    abstract Way way(Firm firm);

    /** Fills the cards of all personas. */
    private static void fill(Firm firm) {
        List<Persona> bare = firm.store()
                .read(reader -> reader.all(PeopleKinds.PERSONA).stream()
                        .map(Stored::value)
                        .toList());
        bare.forEach(old -> firm.put(
                PeopleKinds.PERSONA,
                new Persona(
                        old.id(),
                        old.version(),
                        old.type(),
                        old.status(),
                        World.persona("full").card(),
                        old.eligibilities(),
                        List.of(),
                        old.accountableHuman())));
    }

    /** Proposes a change of one thing. */
    interface Proposing {
        String by(Actor actor, String reason);
    }

    /** Says something to a proposal. */
    interface Ruling {
        void on(String proposal, String reason, Actor actor);
    }

    record Way(Proposing propose, Ruling approve, Ruling decline) {}

    static Monitoring monitoring(Firm firm) {
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        return new Monitoring(
                firm.store(), new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of())));
    }
}
