package dev.assay.value.stake.book;

import static dev.assay.quality.Expectations.column;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prices of a suite of customers, and a run of it, made without an engine. */
final class Books {
    static final Currency KRW = Currency.getInstance("KRW");
    static final Map<String, BigDecimal> VOLUMES = Map.of("rows", new BigDecimal(5000), "hours", new BigDecimal(2190));

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Books() {}

    static Money won(String amount) {
        return Money.of(amount, "KRW");
    }

    /** A book by the quarter, without fixes. */
    static StakeBook book(LossModel... losses) {
        return new StakeBook(
                "customers",
                KRW,
                VolumePeriod.QUARTER,
                VOLUMES,
                List.of(losses),
                List.of(),
                FixTerms.of(3, Rate.effective("0.1")));
    }

    /** E-mail addresses fail, telephone numbers fail less than is tolerated, names do not; a figure is too low. */
    static Outcome outcome() {
        Expectation email = column("email")
                .isNotNull()
                .tagged("contact")
                .ownedBy("crm-lead")
                .as("email-present");
        Expectation phone = column("phone")
                .isNotNull()
                .tagged("contact")
                .ownedBy("crm-lead")
                .as("phone-present");
        Expectation name = column("name").isNotNull().as("name-present");
        Expectation fresh = column("trips").mean().isAtLeast(5).as("trips-fresh");
        return new Outcome(
                Suite.named("customers")
                        .expect(email)
                        .expect(phone)
                        .expect(name)
                        .expect(fresh),
                new RunInfo("customers", "by hand", NOON, NOON, 5000),
                List.of(
                        tally(email, Status.FAILED, 40),
                        tally(phone, Status.PASSED, 5),
                        tally(name, Status.PASSED, 0),
                        result(fresh, Status.FAILED, new Figure.Scalar(4.0))));
    }

    private static Result tally(Expectation expectation, Status status, long failed) {
        return result(expectation, status, new Figure.Tally(5000 - failed, failed));
    }

    private static Result result(Expectation expectation, Status status, Figure figure) {
        Measured measured = new Measured(List.of(), new Counts(5000, 0, 0, 0), figure, List.of());
        return new Result(
                expectation.traits().id().orElseThrow(),
                expectation,
                Verdict.of(status),
                List.of(new GroupResult(Verdict.of(status), measured)),
                new ResultContext("customers", "by hand", Set.of()));
    }
}
