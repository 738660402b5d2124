package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That somebody began to look makes a review no less late. Due on 6 June 2026 in Seoul. */
class BegunReviewTest {
    private static final ReviewItem CARD = new ReviewItem("persona", "data-owner");

    private Firm firm = new Firm();
    private Reviews reviews = new Reviews(firm.store(), Authorship.of(firm.log()));

    private void use(Stores stores) {
        firm = new Firm(stores);
        reviews = new Reviews(firm.store(), Authorship.of(firm.log()));
        Zones.set(firm.store(), Zones.SEOUL);
        reviews.schedule(CARD, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
    }

    private List<String> overdue() {
        return firm.records().stream()
                .filter(added -> added.event().type().equals("review.overdue"))
                .map(added -> added.at().toString())
                .toList();
    }

    private Share figure() {
        return Kpis.of(firm.records().stream()).reviews();
    }

    @ParameterizedTest
    @EnumSource
    void is_announced_as_overdue_once_and_counts_as_late_until_it_is_completed(Stores stores) {
        use(stores);
        firm.at(Instant.parse("2026-05-30T03:00:00Z"));
        reviews.start(CARD, Firm.CHOI);
        firm.at(Instant.parse("2026-06-06T14:59:59Z"));
        reviews.tick();
        assertThat(overdue()).isEmpty();

        firm.pass(Duration.ofSeconds(1));
        for (int day = 0; day < 20; day++) {
            reviews.tick();
            firm.pass(Duration.ofDays(1));
        }

        assertThat(overdue()).containsExactly("2026-06-06T15:00:00Z");
        assertThat(firm.untold()).filteredOn(line -> line.contains("overdue")).hasSize(1);
        assertThat(reviews.state(CARD)).contains(Review.State.IN_REVIEW);
        assertThat(figure()).isEqualTo(new Share(0, 1));

        reviews.complete(
                CARD,
                Firm.CHOI,
                new Completion.Verdict(
                        Completion.Outcome.CONFIRMED, new Diff.Unchanged("nothing has changed since March"), "0123"));
        assertThat(figure()).isEqualTo(new Share(0, 1));
    }

    @ParameterizedTest
    @EnumSource
    void what_was_announced_as_overdue_is_not_again_when_somebody_begins(Stores stores) {
        use(stores);
        firm.at(Instant.parse("2026-06-06T15:00:00Z"));
        reviews.tick();
        reviews.start(CARD, Firm.CHOI);
        firm.pass(Duration.ofDays(1));
        reviews.tick();

        assertThat(overdue()).containsExactly("2026-06-06T15:00:00Z");
    }
}
