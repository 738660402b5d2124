package dev.assay.governance.access;

import static dev.assay.governance.access.World.HAN;
import static dev.assay.governance.access.World.LEE;
import static dev.assay.governance.access.World.OWNER;
import static dev.assay.governance.access.World.REASON;
import static dev.assay.governance.access.World.SEO;
import static dev.assay.governance.access.World.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody approves, because they alone say that the approvers are away. Security, seo and yun, is asked after the owners. */
class OwnWordAccessTest {
    private static final ActingAs YUN = ActingAs.of("yun", "security");
    private static final List<String> OWNERS = List.of("lee", "park", "choi");

    private static World world(Stores stores) {
        World world = new World(stores);
        ApprovalPolicy.Step step = new ApprovalPolicy.Step(
                Set.of(OWNER), Set.of(new PersonaId("security")), ApprovalPolicy.Filter.ANYONE, Optional.empty());
        ApprovalPolicy usual = World.policy();
        world.adopt(new ApprovalPolicy(
                usual.id(),
                2,
                List.of(step),
                usual.caps(),
                usual.window(),
                usual.auto(),
                usual.ticket(),
                usual.cardEdit()));
        world.human("yun");
        world.assign("yun", "security");
        return world;
    }

    private static void away(World world, String who, String by) {
        new People(world.store, List.of(world.access.effects()))
                .sendOnLeave(new PrincipalId(who), Optional.empty(), Actor.of(by));
    }

    private static List<String> codes(World world, AccessRequest request, ActingAs by) {
        return refused(() -> world.access.approvals().approve(request.id(), by, REASON)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static boolean grants(World world, AccessRequest request, ActingAs by) {
        return world.access
                .approvals()
                .approve(request.id(), by, REASON)
                .grant()
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void who_alone_sends_the_approvers_on_leave_does_not_approve_instead(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        assertThat(codes(world, request, SEO)).containsExactly("NOT_AN_APPROVER");

        OWNERS.forEach(owner -> away(world, owner, "seo"));

        assertThat(codes(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void who_goes_on_leave_by_their_own_word_leaves_it_to_whoever_is_next(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());

        OWNERS.forEach(owner -> away(world, owner, owner));

        assertThat(grants(world, request, SEO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void who_sends_one_of_several_on_leave_approves_when_the_others_are_late(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());
        away(world, "park", "seo");

        world.clock.set(request.route().escalateAt());

        assertThat(grants(world, request, SEO)).isTrue();
    }

    /** Or else who asks would choose who answers: whoever is next, at once. */
    @ParameterizedTest
    @EnumSource
    void who_asks_brings_it_to_nobody_else_by_sending_the_approvers_on_leave_before_they_are_late(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(HAN).build());

        OWNERS.forEach(owner -> away(world, owner, "han"));

        assertThat(codes(world, request, SEO)).containsExactly("NOT_AN_APPROVER");
        world.clock.set(request.route().escalateAt());
        assertThat(grants(world, request, SEO)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nor_by_doing_so_before_they_ask_unless_somebody_else_confirms_it(Stores stores) {
        World world = world(stores);
        OWNERS.forEach(owner -> away(world, owner, "han"));
        world.clock.advance(Duration.ofMinutes(1));

        AccessRequest request = world.submit(world.asking(HAN).build());

        assertThat(codes(world, request, SEO)).containsExactly("NOT_AN_APPROVER");
        People people = new People(world.store, List.of(world.access.effects()));
        OWNERS.forEach(owner -> people.confirmAbsence(new PrincipalId(owner), REASON, Actor.of("yun")));
        assertThat(grants(world, request, SEO)).isTrue();
        assertThat(MemoryStore.replay(world.log, world.clock).snapshot()).isEqualTo(world.store.snapshot());
    }

    @Test
    void who_answers_for_the_activity_above_comes_to_nothing_by_their_own_word_either() {
        World world = new World(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {
            @Override
            public Set<PersonaId> parentAccountable(Reader reader, AssetId asset) {
                return Set.of(new PersonaId("security"));
            }
        });
        world.human("yun");
        world.assign("yun", "security");
        AccessRequest request = world.submit(world.asking(HAN).build());

        OWNERS.forEach(owner -> away(world, owner, "seo"));

        assertThat(codes(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
    }

    /** Lee asks, and does not approve that anyway: that park and choi are away is what brings it to security. */
    @ParameterizedTest
    @EnumSource
    void who_has_a_part_in_it_is_nobody_who_could_have_approved(Stores stores) {
        World world = world(stores);
        AccessRequest request = world.submit(world.asking(LEE).build());

        away(world, "park", "seo");
        away(world, "choi", "seo");
        world.clock.advance(Duration.ofMinutes(1));

        assertThat(codes(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
    }

    /** Lee's stand-in has lee's seat, and none when lee has left. */
    @ParameterizedTest
    @EnumSource
    void nor_where_a_stand_in_was_there_for_one_of_those_who_are_said_to_have_left(Stores stores) {
        World world = world(stores);
        People people = new People(world.store, List.of(world.access.effects()));
        PrincipalId lee = new PrincipalId("lee");
        people.assign(
                new Assignment(
                        new PrincipalId("kim"),
                        OWNER,
                        world.clock.instant(),
                        Optional.of(world.clock.instant().plus(Duration.ofDays(14))),
                        lee,
                        Optional.of(lee)),
                Actor.of("lee"));
        world.clock.advance(Duration.ofSeconds(2));

        OWNERS.forEach(owner -> people.leave(new PrincipalId(owner), Actor.of("seo")));
        world.clock.advance(Duration.ofSeconds(2));
        AccessRequest request = world.submit(world.asking(HAN).build());

        assertThat(codes(world, request, SEO)).containsExactly("SOD-1");
        assertThat(grants(world, request, YUN)).isTrue();
    }
}
