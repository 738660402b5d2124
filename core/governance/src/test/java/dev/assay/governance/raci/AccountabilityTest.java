package dev.assay.governance.raci;

import static dev.assay.governance.raci.Firm.ids;
import static dev.assay.governance.raci.Firm.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountabilityTest {
    private static final ActivityId TOP = new ActivityId("top");
    private static final ActivityId LEAF = new ActivityId("leaf");

    private final Firm firm = new Firm()
            .person("kim", Principal.Status.ACTIVE)
            .person("lee", Principal.Status.ACTIVE)
            .person("park", Principal.Status.ACTIVE)
            .person("choi", Principal.Status.ON_LEAVE)
            .assign("park", "governance-lead");

    private static RaciMatrix matrix(Shift... onCall) {
        Activity leaf = row("leaf", new Letters(ids("data-owner"), ids("data-steward"), ids("legal"), ids("board")));
        return new RaciMatrix(
                1,
                List.of(
                        row("top", new Letters(ids("governance-lead"), ids("board"), ids(), ids())),
                        new Activity(
                                leaf.id(),
                                leaf.name(),
                                Optional.of(TOP),
                                leaf.letters(),
                                leaf.reach(),
                                leaf.stages(),
                                List.of(onCall))));
    }

    private Optional<Addressee> ask(RaciMatrix matrix, long turn, String... excluded) {
        Set<PrincipalId> out =
                Set.copyOf(List.of(excluded).stream().map(PrincipalId::new).toList());
        return firm.store.read(reader -> Accountability.of(reader, matrix).addressee(LEAF, turn, out));
    }

    private static PrincipalId who(String id) {
        return new PrincipalId(id);
    }

    @Test
    void RACI_6_several_take_turns_and_the_rest_are_deputies() {
        firm.assign("kim", "data-owner").assign("lee", "data-owner");

        Addressee first = ask(matrix(), 0).orElseThrow();
        Addressee second = ask(matrix(), 1).orElseThrow();

        assertThat(first.person()).isEqualTo(who("kim"));
        assertThat(first.deputies()).containsExactly(who("lee"));
        assertThat(second.person()).isEqualTo(who("lee"));
        assertThat(second.deputies()).containsExactly(who("kim"));
        assertThat(ask(matrix(), 2).orElseThrow()).isEqualTo(first);
    }

    @Test
    void RACI_6_who_is_on_call_is_asked_whosever_turn_it_is() {
        firm.assign("kim", "data-owner").assign("lee", "data-owner");
        Shift now = new Shift(who("lee"), Firm.NOON, Firm.NOON.plusSeconds(1));
        Shift over = new Shift(who("lee"), Firm.NOON.minusSeconds(1), Firm.NOON);

        assertThat(ask(matrix(now), 0)).map(Addressee::person).contains(who("lee"));
        assertThat(ask(matrix(over), 0)).map(Addressee::person).contains(who("kim"));
    }

    @Test
    void who_is_on_call_without_acting_in_the_persona_is_not_asked() {
        firm.assign("kim", "data-owner");
        Shift stranger = new Shift(who("lee"), Firm.NOON, Firm.NOON.plusSeconds(1));

        assertThat(ask(matrix(stranger), 0)).map(Addressee::person).contains(who("kim"));
    }

    @Test
    void leave_cover_is_asked_in_place_of_who_is_on_leave() {
        firm.assign("choi", "data-owner").cover("lee", "data-owner", "choi");

        assertThat(ask(matrix(), 0)).map(Addressee::person).contains(who("lee"));
    }

    @Test
    void RACI_5_a_vacancy_goes_to_the_parent_activitys_accountable() {
        firm.assign("choi", "data-owner");

        Addressee asked = ask(matrix(), 0).orElseThrow();

        assertThat(asked.person()).isEqualTo(who("park"));
        assertThat(asked.activity()).isEqualTo(TOP);
        assertThat(asked.escalated()).containsExactly(LEAF);
    }

    @Test
    void who_has_a_part_in_it_is_passed_over() {
        firm.assign("kim", "data-owner").assign("lee", "data-owner");

        assertThat(ask(matrix(), 0, "kim")).map(Addressee::person).contains(who("lee"));
        assertThat(ask(matrix(), 0, "kim", "lee")).map(Addressee::person).contains(who("park"));
        assertThat(ask(matrix(), 0, "kim", "lee", "park")).isEmpty();
    }

    @Test
    void people_of_a_letter_are_those_who_act_in_its_personas() {
        firm.assign("kim", "legal").assign("choi", "legal");

        Set<PrincipalId> consulted =
                firm.store.read(reader -> Accountability.of(reader, matrix()).people(LEAF, Letter.CONSULTED));

        assertThat(consulted).containsExactly(who("kim"));
    }

    @Test
    void a_vacancy_is_recorded_when_it_begins_and_when_it_ends() {
        Raci raci = new Raci(firm.store, reader -> Set.of());
        firm.put(RaciMatrix.KIND, List.of(matrix()));

        assertThat(raci.recordVacancies(Actor.system())).containsExactly(LEAF);
        assertThat(raci.recordVacancies(Actor.system())).isEmpty();
        firm.assign("kim", "data-owner");
        assertThat(raci.recordVacancies(Actor.system())).isEmpty();

        assertThat(firm.events()).containsExactly("raci.vacancy vacant", "raci.vacancy filled");
    }

    @Test
    void a_matrix_is_changed_by_two_people_and_every_version_is_kept() {
        Raci raci = new Raci(firm.store, reader -> Set.of());
        String first = raci.propose(RaciMatrix.defaults(), "the first", Actor.of("kim"))
                .proposal()
                .id();
        assertThatThrownBy(() -> raci.approve(first, "mine", Actor.of("kim")))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("SOD-1")).isTrue());
        raci.approve(first, "fine", Actor.of("lee"));
        String second = raci.propose(RaciMatrix.defaults(), "the same", Actor.of("kim"))
                .proposal()
                .id();
        String third = raci.propose(RaciMatrix.defaults(), "the same again", Actor.of("kim"))
                .proposal()
                .id();
        raci.approve(second, "fine", Actor.of("lee"));

        assertThatThrownBy(() -> raci.approve(third, "fine", Actor.of("lee"))).hasMessageContaining("(STALE)");
        assertThatThrownBy(() -> raci.approve(second, "fine", Actor.of("lee")))
                .hasMessageContaining("(ALREADY_RESOLVED)");
        List<Integer> versions = firm.store.read(reader -> reader.all(RaciVersion.KIND).stream()
                .map(stored -> stored.value().matrix().version())
                .toList());
        assertThat(versions).containsExactly(1, 2);
    }
}
