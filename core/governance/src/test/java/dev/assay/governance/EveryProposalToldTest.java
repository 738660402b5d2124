package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Proposable.Way;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed by a proposal: nobody is asked to approve what nobody can approve any more. */
class EveryProposalToldTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Actor JUNG = Actor.of("jung");

    static Stream<Arguments> everywhere() {
        return Stream.of(Proposable.values())
                .flatMap(kind -> Stream.of(Stores.MEMORY, Stores.H2).map(stores -> Arguments.of(kind, stores)));
    }

    private static List<String> delivered(Firm firm) {
        List<String> delivered = new ArrayList<>();
        new Outbox(firm.store(), Firm.CHIEF)
                .deliver(notice -> delivered.add(notice.text().en()));
        return delivered;
    }

    private static int notices(Firm firm, String status) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", status))
                .size();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_was_approved_before_anybody_was_told_is_not_told(Proposable kind, Stores stores) {
        Firm firm = new Firm(stores);
        Way way = kind.way(firm);

        String proposal = way.propose().by(KIM, "it is better");
        way.propose().by(JUNG, "it is better still");
        way.approve().on(proposal, "agreed", LEE);

        assertThat(delivered(firm)).noneMatch(text -> text.contains("proposes"));
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_was_declined_or_taken_back_before_anybody_was_told_is_not_told(Proposable kind, Stores stores) {
        Firm firm = new Firm(stores);
        Way way = kind.way(firm);

        way.decline().on(way.propose().by(KIM, "it is better"), "it is not", LEE);
        way.decline().on(way.propose().by(JUNG, "it is better"), "not yet", JUNG);

        assertThat(delivered(firm)).noneMatch(text -> text.contains("proposes"));
        assertThat(notices(firm, "QUEUED")).isZero();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_ends_while_it_is_handed_on_is_told_and_not_noted(Proposable kind, Stores stores) {
        Firm firm = new Firm(stores);
        Way way = kind.way(firm);
        String proposal = way.propose().by(KIM, "it is better");

        int noted = new Outbox(firm.store(), Firm.CHIEF)
                .deliver(notice -> way.decline().on(proposal, "it is not", LEE));

        assertThat(noted).isZero();
        assertThat(notices(firm, "SENT")).isZero();
        assertThat(notices(firm, "QUEUED")).isZero();
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void what_was_told_stays_told(Proposable kind, Stores stores) {
        Firm firm = new Firm(stores);
        Way way = kind.way(firm);
        String proposal = way.propose().by(KIM, "it is better");
        delivered(firm);

        way.decline().on(proposal, "it is not", LEE);

        assertThat(notices(firm, "DROPPED")).isZero();
    }
}
