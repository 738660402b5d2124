package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.PARK;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.AccessReview;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Access for and by whom one person alone added or lets act. */
class PlacedApproversTest {
    private static final PersonaId ENGINEER = new PersonaId("engineer");
    private static final ActingAs PUP = ActingAs.of("pup", "owner");

    private final World world = new World();
    private final People people = new People(world.store, List.of(world.access.effects()));

    private void add(String id, String by) {
        people.add(World.principal(id, Principal.Type.HUMAN, Principal.Status.ACTIVE, Optional.empty()), Actor.of(by));
    }

    private void assign(String id, PersonaId persona, String by) {
        people.assign(
                new Assignment(
                        new PrincipalId(id),
                        persona,
                        world.clock.instant(),
                        Optional.empty(),
                        new PrincipalId(by),
                        Optional.empty()),
                Actor.of(by));
    }

    private Approvals.Outcome approve(AccessRequest request, ActingAs by) {
        return world.access.approvals().approve(request.id(), by, REASON);
    }

    private List<String> codes(AccessRequest request, ActingAs by) {
        return refused(() -> approve(request, by)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void whom_an_owner_added_and_the_owner_are_one_of_two_approvers() {
        add("pup", "lee");
        assign("pup", OWNER, "park");
        AccessRequest request = world.submit(world.asking(HAN).on("taxi/people").build());
        approve(request, LEE);

        assertThat(approve(request, PUP).review().effect()).isEqualTo(AccessReview.Effect.SAME_PERSON);
        assertThat(approve(request, PARK).grant()).isPresent();
    }

    @Test
    void whom_an_owner_lets_act_and_the_owner_are_two_approvers() {
        world.human("yoon");
        assign("yoon", OWNER, "lee");
        AccessRequest request = world.submit(world.asking(HAN).on("taxi/people").build());
        approve(request, LEE);

        assertThat(approve(request, ActingAs.of("yoon", "owner")).grant()).isPresent();
    }

    @Test
    void an_owner_does_not_approve_for_whom_they_added_until_somebody_confirms_that_one() {
        add("pup", "lee");
        assign("pup", ENGINEER, "seo");
        AccessRequest request =
                world.submit(world.asking(ActingAs.of("pup", "engineer")).build());

        assertThat(codes(request, LEE)).containsExactly("SOD-1");
        people.confirm(new PrincipalId("pup"), REASON, Actor.of("seo"));

        assertThat(approve(request, LEE).grant()).isPresent();
    }

    @Test
    void an_owner_approves_for_whom_they_let_act_and_not_the_reverse() {
        world.human("yoon");
        assign("yoon", ENGINEER, "lee");
        assign("yoon", OWNER, "lee");
        AccessRequest asked =
                world.submit(world.asking(ActingAs.of("yoon", "engineer")).build());
        AccessRequest wanted = world.submit(world.asking(LEE).build());

        assertThat(codes(wanted, ActingAs.of("yoon", "owner"))).containsExactly("SOD-1");
        assertThat(approve(asked, LEE).grant()).isPresent();
    }

    @Test
    void the_only_owner_who_adds_an_engineer_is_no_dead_end() {
        world.status("park", Principal.Status.LEFT);
        world.status("choi", Principal.Status.LEFT);
        add("hire", "lee");
        assign("hire", ENGINEER, "han");
        ActingAs hire = ActingAs.of("hire", "engineer");

        assertThat(refused(() -> world.submit(world.asking(hire).build())).findings())
                .extracting(Finding::code)
                .containsExactly("NO_ELIGIBLE_APPROVER");
        people.confirm(new PrincipalId("hire"), REASON, Actor.of("han"));

        assertThat(approve(world.submit(world.asking(hire).build()), LEE).grant())
                .isPresent();
    }
}
