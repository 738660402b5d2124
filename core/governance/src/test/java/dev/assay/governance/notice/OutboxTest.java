package dev.assay.governance.notice;

import static dev.assay.governance.people.World.assignment;
import static dev.assay.governance.people.World.person;
import static dev.assay.governance.people.World.persona;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.World;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutboxTest {
    private final World world = new World();
    private final List<Notice> told = new ArrayList<>();

    private void queue(String id, String... to) {
        world.store.change(change -> {
            Outbox.queue(change, Notice.of(id, change.now(), Set.of(to), Text.of("look", "보십시오")));
            change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("test", id)));
            return id;
        });
    }

    private List<String> vacancies() {
        try (var records = world.log.read(1)) {
            return records.filter(added -> added.event().type().equals("raci.vacancy"))
                    .map(AuditRecord::event)
                    .map(event -> event.subject().id() + " " + event.details().get("to") + " "
                            + event.details().get("instead"))
                    .toList();
        }
    }

    @Test
    void tells_a_person_who_is_there_and_a_persona_in_which_somebody_acts() {
        world.put(person("kim")).put(persona("steward")).put(assignment("kim", "steward"));
        queue("n-1", "kim");
        queue("n-2", "steward", "nobody");

        assertThat(new Outbox(world.store).deliver(told::add)).isEqualTo(2);

        assertThat(vacancies()).isEmpty();
    }

    @Test
    void what_nobody_is_there_to_be_told_is_recorded_once_and_waits_until_somebody_is() {
        world.put(persona("steward"));
        queue("n-1", "steward");
        queue("n-2");
        Outbox outbox = new Outbox(world.store);

        assertThat(outbox.deliver(told::add)).isZero();
        assertThat(outbox.deliver(told::add)).isZero();

        assertThat(vacancies()).containsExactlyInAnyOrder("n-1 [steward] []", "n-2 [] []");
        assertThat(outbox.vacancies())
                .extracting(Finding::toString)
                .containsExactly(
                        "notices[n-1]: notice n-1 must be told to steward, but nobody is there: look (RACI-5)",
                        "notices[n-2]: notice n-2 must be told to anybody, but nobody is there: look (RACI-5)");
        world.put(person("kim")).put(assignment("kim", "steward"));
        assertThat(outbox.deliver(told::add)).isEqualTo(1);
        assertThat(told).extracting(Notice::id).containsExactly("n-1");
        assertThat(outbox.vacancies()).hasSize(1);
    }

    @Test
    void the_fallback_is_told_instead_if_somebody_acts_in_it() {
        world.put(persona("steward")).put(persona("cdo"));
        queue("n-1", "steward");
        Outbox outbox = new Outbox(world.store, new PersonaId("cdo"));
        assertThat(outbox.deliver(told::add)).isZero();
        assertThat(outbox.vacancies()).singleElement().satisfies(finding -> {
            assertThat(finding.message().en())
                    .isEqualTo("notice n-1 must be told to steward, or else cdo, but nobody is there: look");
            assertThat(finding.message().ko()).isEqualTo("알림 n-1을(를) 받을 사람이 없습니다(steward, 없으면 cdo): 보십시오");
        });

        world.put(person("moon")).put(assignment("moon", "cdo"));
        outbox.deliver(told::add);

        assertThat(told)
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).containsExactlyInAnyOrder("steward", "cdo"));
        assertThat(vacancies()).containsExactly("n-1 [steward] []", "n-1 [steward] [cdo]");
    }

    private static Firm firmWithThreeNotices(Stores stores) {
        Firm firm = new Firm(stores);
        firm.store().change(change -> {
            List.of("n-1", "n-2", "n-3")
                    .forEach(id -> Outbox.queue(
                            change, Notice.of(id, change.now(), Set.of(Firm.KIM.value()), Text.of("look", "보십시오"))));
            change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("test", "three")));
            return firm;
        });
        return firm;
    }

    private static List<String> sent(Firm firm) {
        return firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.type().equals("notice.sent"))
                .map(event -> event.subject().id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void what_another_outbox_delivers_meanwhile_is_noted_once_and_is_no_failure(Stores stores) {
        Firm firm = firmWithThreeNotices(stores);
        Outbox other = new Outbox(firm.store());
        List<String> all = new ArrayList<>();

        int delivered = new Outbox(firm.store()).deliver(notice -> {
            all.add("one " + notice.id());
            other.deliver(same -> all.add("other " + same.id()));
        });

        assertThat(delivered).isZero();
        assertThat(all).containsExactly("one n-1", "other n-1", "other n-2", "other n-3");
        assertThat(sent(firm)).containsExactly("n-1", "n-2", "n-3");
    }

    @Test
    void two_that_meet_at_a_notice_go_on_from_both_ends() {
        Firm firm = firmWithThreeNotices(Stores.MEMORY);
        Outbox other = new Outbox(firm.store());
        List<String> all = new ArrayList<>();

        new Outbox(firm.store()).deliver(notice -> {
            all.add(notice.id());
            if (notice.id().equals("n-1")) {
                other.deliver(OutboxTest::onlyTheFirst);
            }
        });

        assertThat(all).containsExactly("n-1", "n-3", "n-2");
    }

    private static void onlyTheFirst(Notice notice) {
        if (!notice.id().equals("n-1")) {
            throw new IllegalStateException("no network");
        }
    }

    /** What a host's code that was not linked, ran into itself or held wrongly throws. */
    private static List<Error> errors() {
        return List.of(new NoClassDefFoundError("mail"), new StackOverflowError(), new AssertionError("no address"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void an_error_of_the_notifier_keeps_no_other_notice_back(Error error) {
        Firm firm = firmWithThreeNotices(Stores.MEMORY);
        Outbox outbox = new Outbox(firm.store());

        int delivered = outbox.deliver(notice -> {
            if (notice.id().equals("n-1")) {
                throw error;
            }
        });

        assertThat(delivered).isEqualTo(2);
        assertThat(sent(firm)).containsExactly("n-2", "n-3");
        assertThat(outbox.deliver(told::add)).isEqualTo(1);
        assertThat(told).extracting(Notice::id).containsExactly("n-1");
    }

    @ParameterizedTest
    @EnumSource
    void one_outbox_delivers_nothing_twice_at_once(Stores stores) {
        Firm firm = firmWithThreeNotices(stores);
        Outbox outbox = new Outbox(firm.store());
        List<String> all = new ArrayList<>();

        int delivered = outbox.deliver(notice -> {
            all.add("one " + notice.id());
            outbox.deliver(same -> all.add("other " + same.id()));
        });

        assertThat(delivered).isEqualTo(1);
        assertThat(all).containsExactly("one n-1", "other n-2", "other n-3");
        assertThat(sent(firm)).containsExactly("n-2", "n-3", "n-1");
    }
}
