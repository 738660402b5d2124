package dev.assay.governance;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyKinds;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.emergency.ProfileProposal;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.access.policy.AccessPolicyKinds;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.access.policy.PolicyProposal;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueHeader;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.CatalogueProposal;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.ControlProposal;
import dev.assay.governance.catalogue.Evidence;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.evidence.EvidencePacks;
import dev.assay.governance.evidence.PackRequest;
import dev.assay.governance.gate.Announcements;
import dev.assay.governance.gate.EvidenceFreezes;
import dev.assay.governance.gate.Retentions;
import dev.assay.governance.incident.FollowUps;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.PlanProposal;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.RunbookRun;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.organisation.OrganisationProposal;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.oversight.Clearance;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.RuleProposal;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.CardProposal;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.raci.RaciProposal;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.run.Runs;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.supply.Supplies;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.TierLimits;
import dev.assay.governance.system.UseCases;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A firm in which there is one of everything, each with the same id, and all services over its store. */
final class Site {

    final Firm firm = new Firm();
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();

    Site() {
        GovernanceStore store = firm.store();
        Decisions decisions = new Decisions(
                store,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        Incidents incidents = new Incidents(store, RegulatoryClock.ofEuropeanUnion());
        Cards cards = new Cards(store, CardSettings.ofDefaults());
        Access access = Access.over(store, AccessSettings.ofDefaults(Firm.CHIEF));
        put(access, access.requests(), access.approvals(), access.grants(), access.policies());
        put(access.acknowledgements());
        put(new BreakGlass(store, access.effects(), notice -> {}, Site::nothing));
        put(new Inventory(store, new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of()));
        put(new Models(store, Runs::judged), cards, new CatalogueLibrary(store), new Compliance(store), decisions);
        put(new EvidencePacks(store, cards, Site::nothing, Site::nothing), new Announcements(store));
        put(
                new FollowUps(store),
                new EvidenceFreezes(store, Site::nothing),
                new Retentions(store),
                incidents,
                new Feeds(store));
        put(new Monitoring(store, new QualityRouter(store, decisions, incidents)), new Runbooks(store));
        put(
                new Organisations(store, List.of(), List.of()),
                new Effects(store),
                new Oversight(store),
                new Policies(store),
                new Raci(store, Systems::ids));
        put(new Reviews(store, Authorship.of(firm.log())), new Checklists(store, AiSystem::owners));
        put(new Risks(store, TierLimits.ofDefaults(), AiSystem::owners));
        put(new People(store, List.of()), new Personas(store, List.of()), new Supplies(store, decisions));
        put(new Stages(store, (requirement, question) -> List.of()), new Systems(store), new UseCases(store));
        oneOfEach();
        cards.open(new DocumentId(Samples.X), Firm.TRIPS, Samples.X, Templates.datasheet(), Actor.of("kim"));
        service(Reviews.class)
                .schedule(new ReviewItem(Samples.X, Samples.X), ReviewPlan.quarterly(Firm.CHIEF), Firm.CHOI);
    }

    /** Someone who is active. */
    static Principal person(String id) {
        return new Principal(
                new PrincipalId(id),
                Principal.Type.HUMAN,
                id,
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    private static <T> T nothing() {
        throw new IllegalStateException("must be refused before");
    }

    private void put(Object... all) {
        for (Object service : all) {
            services.put(service.getClass(), service);
        }
    }

    <T> T service(Class<T> type) {
        return type.cast(services.get(type));
    }

    /** Written past all rules, as choi would have. */
    private void oneOfEach() {
        Samples samples = samples("choi");
        put(AccessKinds.REQUEST, AccessRequest.class, samples);
        put(AccessKinds.GRANT, Grant.class, samples);
        put(EmergencyKinds.PROFILE, EmergencyProfile.class, samples);
        put(EmergencyKinds.EMERGENCY, Emergency.class, samples);
        put(EmergencyKinds.PROPOSAL, ProfileProposal.class, samples);
        put(AccessPolicyKinds.PROPOSAL, PolicyProposal.class, samples);
        put(AccessPolicyKinds.PROHIBITION, Prohibition.class, samples);
        put(DecisionKinds.DECISION, Decision.class, samples);
        put(Incidents.KIND, Incident.class, samples);
        put(Monitoring.PROPOSALS, PlanProposal.class, samples);
        put(Runbooks.BOOKS, Runbook.class, samples);
        put(Runbooks.RUNS, RunbookRun.class, samples);
        put(Oversight.PROPOSALS, RuleProposal.class, samples);
        put(Oversight.CLEARANCES, Clearance.class, samples);
        put(OrganisationProposal.KIND, OrganisationProposal.class, samples);
        put(RaciProposal.KIND, RaciProposal.class, samples);
        put(PeopleKinds.PROPOSAL, CardProposal.class, samples);
        put(ControlProposal.KIND, ControlProposal.class, samples);
        put(CatalogueProposal.KIND, CatalogueProposal.class, samples);
        put(AiSystem.KIND, AiSystem.class, samples);
        put(RiskAssessment.KIND, RiskAssessment.class, samples);
        put(Supplier.KIND, Supplier.class, samples);
        put(
                dev.assay.governance.policy.PolicyKinds.PROPOSAL,
                dev.assay.governance.policy.PolicyKinds.Change.class,
                samples);
    }

    private <T> void put(Kind<T> kind, Class<T> type, Samples samples) {
        firm.put(kind, type.cast(samples.of(type)));
    }

    static Samples samples(String who) {
        return governed(measured(new Samples(who)))
                .with(Window.class, new Window(Firm.FRIDAY_19, Firm.FRIDAY_19.plusSeconds(3_600)))
                .with(Scope.class, new Scope(Set.of(Firm.TRIPS), Set.of("read"), Environment.PROD))
                .with(
                        ApprovalPolicy.AnswerWindow.class,
                        new ApprovalPolicy.AnswerWindow(
                                Duration.ofHours(24), Duration.ofHours(12), Duration.ofHours(18)));
    }

    private static Samples governed(Samples samples) {
        Text x = Text.of(Samples.X, Samples.X);
        return samples.with(
                        Runbook.class,
                        new Runbook(
                                Samples.X,
                                x,
                                Firm.TRIPS,
                                List.of(new Runbook.Step(x, Firm.FIXER)),
                                Period.ofMonths(3),
                                Firm.FRIDAY_19,
                                Optional.empty()))
                .with(
                        OversightRule.class,
                        new OversightRule(
                                Samples.X,
                                new Pattern(Samples.X),
                                new Pattern(Samples.X),
                                new Trigger.Always(),
                                new Effect.Block(),
                                Set.of(Firm.OWNER),
                                Duration.ofHours(1)))
                .with(
                        PackRequest.class,
                        new PackRequest(
                                new SystemId(Samples.X),
                                Firm.FRIDAY_19.minusSeconds(60),
                                Firm.FRIDAY_19,
                                Firm.OWNER,
                                Locale.ENGLISH));
    }

    private static Samples measured(Samples samples) {
        Outcome outcome = Outcomes.outcome(Severity.WARNING, Status.PASSED, Instant.parse("2026-03-06T09:00:00Z"));
        return samples.with(Outcome.class, outcome)
                .with(Suite.class, outcome.suite())
                .with(Path.class, Path.of("nowhere"))
                .with(Catalogue.class, Catalogues.iso42001())
                .with(CatalogueHeader.class, Catalogues.iso42001().header())
                .with(Template.class, Templates.datasheet())
                .with(CardWriter.class, new CardForm(CardForm.Format.MARKDOWN, Locale.ENGLISH))
                .with(
                        Evidence.class,
                        new Evidence(
                                Samples.X,
                                Evidence.Type.ATTESTED,
                                Samples.X,
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2027, 3, 1)));
    }

    Object[] arguments(Type[] types, String who) {
        Samples samples = samples(who);
        return Arrays.stream(types).map(samples::of).toArray();
    }
}
