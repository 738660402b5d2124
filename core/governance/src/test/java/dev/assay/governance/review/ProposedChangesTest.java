package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.staffing.Personas;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProposedChangesTest {
    private static final ReviewItem CARD = new ReviewItem("persona", "data-owner");

    /** choi's card is approved; what others propose besides, open or declined, makes nobody an author. */
    @ParameterizedTest
    @EnumSource(Stores.class)
    void rev_2_a_proposal_that_nobody_approved_lets_nobody_review_what_they_wrote(Stores stores) {
        Firm own = new Firm(stores);
        Personas personas = new Personas(own.store(), List.of());
        Zones.set(own.store(), Zones.SEOUL);
        Reviews looked = new Reviews(own.store(), Authorship.of(own.log()));
        looked.schedule(CARD, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        own.pass(Duration.ofDays(1));
        String approved = proposed(own, personas, "first", "choi");
        String open = proposed(own, personas, "second", "jung");
        String declined = proposed(own, personas, "third", "park");
        personas.approve(approved, "it is so", Actor.of("kim"));
        personas.decline(declined, "it is not so", Actor.of("lee"));
        own.at(Instant.parse("2026-06-01T03:00:00Z"));

        assertThat(Authorship.of(own.log()).authors(CARD, Firm.FRIDAY_19)).containsExactly(Firm.CHOI);
        assertThat(open).isNotEqualTo(declined);
        assertThatThrownBy(() -> looked.start(CARD, Firm.CHOI))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::code)
                                .containsExactly("REV-2"));
        assertThat(looked.start(CARD, Firm.KIM).stored()).isEqualTo(Review.State.IN_REVIEW);
    }

    private static String proposed(Firm firm, Personas personas, String notes, String who) {
        Persona now = firm.store()
                .<Persona>read(reader -> reader.find(PeopleKinds.PERSONA, "data-owner")
                        .orElseThrow()
                        .value());
        Card card = now.card();
        Card next = new Card(
                card.name(),
                card.team(),
                List.of("decide what trips are for"),
                Set.of("trips"),
                List.of(new SkillRequirement("sql", 1, Period.ofYears(1))),
                notes,
                card.sources(),
                card.custom());
        Persona meant = new Persona(
                now.id(),
                now.version(),
                now.type(),
                now.status(),
                next,
                now.eligibilities(),
                now.decisionScopes(),
                now.accountableHuman());
        return personas.propose(meant, "the card says too little", Actor.of(who))
                .proposal()
                .id();
    }
}
