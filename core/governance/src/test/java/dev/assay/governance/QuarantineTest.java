package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.AccessCode;
import dev.assay.governance.access.AccessQuery;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of grants when the data are put into quarantine: only reading by those who mend goes on. */
class QuarantineTest {
    private static final String REASON = "repair the load of March";
    private static final ActingAs ENGINEER = new ActingAs(Firm.JUNG, Firm.ENGINEER);
    private static final ActingAs CHIEF = new ActingAs(Firm.CHOI, Firm.CHIEF);
    private static final ActingAs STEWARD = new ActingAs(Firm.PARK, Firm.STEWARD);
    private static final AccessSettings USUAL = AccessSettings.ofDefaults(Firm.BOARD);

    /** An organisation in which engineers, chiefs and stewards may be granted anything about the trips. */
    private record World(Firm firm, Access access) {
        static World of(Stores stores, AccessSettings settings) {
            Firm firm = new Firm(stores);
            List.of(Firm.ENGINEER, Firm.CHIEF, Firm.STEWARD).forEach(persona -> eligible(firm, persona));
            Access access = Access.over(firm.store(), settings);
            String proposal =
                    access.policies().propose(ApprovalPolicy.of("data-access", Firm.OWNER), REASON, Actor.of("kim"));
            access.policies().approve(proposal, REASON, Actor.of("lee"));
            return new World(firm, access);
        }

        private static void eligible(Firm firm, PersonaId id) {
            Persona old = firm.store()
                    .read(reader -> reader.find(PeopleKinds.PERSONA, id.value())
                            .orElseThrow()
                            .value());
            Eligibility all =
                    new Eligibility(new Pattern("*"), Set.of("*"), Environment.ANY, Duration.ofHours(8), "data-access");
            firm.put(
                    PeopleKinds.PERSONA,
                    new Persona(
                            id,
                            old.version() + 1,
                            old.type(),
                            old.status(),
                            old.card(),
                            List.of(all),
                            old.decisionScopes(),
                            old.accountableHuman()));
        }

        /** Asks for one action, which both owners approve if two must. */
        GrantId granted(ActingAs who, String action) {
            AccessRequest request = access.requests()
                    .submit(RequestDraft.by(
                                    who.principal().value(), who.persona().value())
                            .to(action)
                            .on(Firm.TRIPS.value())
                            .in(Environment.PROD)
                            .lasting(Duration.ofHours(1))
                            .because(REASON)
                            .keyed(who.principal() + " " + action)
                            .build());
            return access.approvals()
                    .approve(request.id(), new ActingAs(Firm.KIM, Firm.OWNER), REASON)
                    .grant()
                    .or(() -> access.approvals()
                            .approve(request.id(), new ActingAs(Firm.LEE, Firm.OWNER), REASON)
                            .grant())
                    .orElseThrow()
                    .id();
        }

        void quarantine() {
            new Inventory(
                            firm.store(),
                            new Orphans((reader, asset) -> true),
                            new QualityStates(List.of(access.effects())),
                            List.of(access.effects()))
                    .setQuality(Firm.TRIPS, new QualityState.Quarantined(), "31 fares are missing", Actor.of("kim"));
        }

        Grant.State state(GrantId id) {
            return access.grants().find(id).orElseThrow().stateAt(firm.now());
        }

        AccessCode check(ActingAs who, String action) {
            return access.check(AccessQuery.of(who, action, Firm.TRIPS.value(), Environment.PROD))
                    .code();
        }
    }

    @ParameterizedTest
    @EnumSource
    void writing_publishing_and_training_stop_for_everybody(Stores stores) {
        World world = World.of(stores, USUAL.withFixing(Firm.ENGINEER));
        List<String> actions = List.of("write", "publish", "train");
        List<GrantId> grants =
                actions.stream().map(action -> world.granted(ENGINEER, action)).toList();
        actions.forEach(action -> assertThat(world.check(ENGINEER, action)).isEqualTo(AccessCode.ALLOWED));

        world.quarantine();

        assertThat(grants).extracting(world::state).containsOnly(Grant.State.SUSPENDED);
        assertThat(actions)
                .extracting(action -> world.check(ENGINEER, action))
                .containsExactly(AccessCode.QUARANTINED, AccessCode.QUARANTINED, AccessCode.QUARANTINED);
    }

    @ParameterizedTest
    @EnumSource
    void the_persona_that_mends_and_the_steward_read_on_and_nobody_else_does(Stores stores) {
        World world = World.of(stores, USUAL.withFixing(Firm.ENGINEER));
        List.of(ENGINEER, STEWARD, CHIEF).forEach(who -> world.granted(who, "read"));

        world.quarantine();

        assertThat(world.check(ENGINEER, "read")).isEqualTo(AccessCode.ALLOWED);
        assertThat(world.check(STEWARD, "read")).isEqualTo(AccessCode.ALLOWED);
        assertThat(world.check(CHIEF, "read")).isEqualTo(AccessCode.QUARANTINED);
    }

    @ParameterizedTest
    @EnumSource
    void no_persona_mends_that_the_organisation_does_not_name(Stores stores) {
        World world = World.of(stores, USUAL);
        world.granted(ENGINEER, "read");

        world.quarantine();

        assertThat(world.check(ENGINEER, "read")).isEqualTo(AccessCode.QUARANTINED);
    }
}
