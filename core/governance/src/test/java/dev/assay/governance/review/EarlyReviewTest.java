package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Zones;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scheduled on Friday, 6 March 2026 in Seoul: due on 6 June, with a notice of two weeks. */
class EarlyReviewTest {
    private static final ReviewItem CARD = new ReviewItem("persona", "data-owner");

    private static final ZoneId PAGO_PAGO = ZoneId.of("Pacific/Pago_Pago");

    private final Firm firm = new Firm();
    private final Reviews reviews = new Reviews(firm.store(), Authorship.of(firm.log()));

    private static List<Finding> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings();
    }

    @Test
    void is_told_from_which_day_on_it_may_begin_or_be_put_off() {
        Zones.set(firm.store(), Zones.SEOUL);
        reviews.schedule(CARD, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        Waiver waiver = new Waiver(LocalDate.parse("2026-07-01"), Firm.CHOI, "the owner is at sea");
        // The last minute of 22 May in Seoul.
        firm.at(Instant.parse("2026-05-22T14:59:00Z"));

        List<Finding> early = refused(() -> reviews.start(CARD, Firm.CHOI));

        assertThat(early).extracting(Finding::code).containsExactly("ILLEGAL_TRANSITION");
        assertThat(early.get(0).message())
                .isEqualTo(Text.of(
                        "the review of persona data-owner, which is due on 2026-06-06, must begin or be put off from"
                                + " 2026-05-23 on, but today is 2026-05-22",
                        "persona data-owner의 검토(기한 2026-06-06)는 2026-05-23부터 시작하거나 미룰 수 있지만 오늘은 2026-05-22입니다"));
        assertThat(refused(() -> reviews.waive(CARD, waiver))).isEqualTo(early);
        firm.at(Instant.parse("2026-05-22T15:00:00Z"));
        assertThat(reviews.start(CARD, Firm.CHOI).stored()).isEqualTo(Review.State.IN_REVIEW);
    }

    /** Noon in Seoul is four in the afternoon of the day before in Pago Pago. */
    @Test
    void what_was_announced_stays_so_in_a_zone_where_it_is_a_day_earlier() {
        Zones.set(firm.store(), Zones.SEOUL);
        reviews.schedule(CARD, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        firm.at(Instant.parse("2026-05-23T03:00:00Z"));
        reviews.tick();
        Zones.set(firm.store(), PAGO_PAGO);
        assertThat(reviews.state(CARD)).contains(Review.State.DUE);

        Zones.set(firm.store(), Zones.SEOUL);
        firm.at(Instant.parse("2026-06-07T03:00:00Z"));
        reviews.tick();
        Zones.set(firm.store(), PAGO_PAGO);

        assertThat(reviews.state(CARD)).contains(Review.State.OVERDUE);
        assertThat(reviews.findings()).extracting(Finding::code).containsExactly("REV-1");
        reviews.start(CARD, Firm.CHOI);
        Completion.Verdict verdict =
                new Completion.Verdict(Completion.Outcome.CONFIRMED, new Diff.Unchanged("as in March"), "0123");
        Review done = reviews.complete(CARD, Firm.CHOI, verdict);
        assertThat(done.completion().orElseThrow().lateDays()).isEqualTo(1);
    }
}
