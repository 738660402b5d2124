package dev.assay.examples.quickstart;

import static dev.assay.quality.Expectations.number;
import static dev.assay.quality.Expectations.text;

import dev.assay.checks.Checks;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import java.util.List;

/** The first example of the README. */
public final class FirstSuite {
    // region suite
    record Trip(int passengers, String flag, double fare) {}

    static final Suite TRIPS = Suite.named("taxi trips")
            .expect(number(Trip::passengers).isBetween(0, 9))
            .expect(text(Trip::flag).isIn("Y", "N").because("the meter knows no other flag"))
            .expect(number(Trip::fare).mean().isBetween(5, 20).ownedBy("revenue-officer"));

    static Outcome check() {
        List<Trip> trips = List.of(new Trip(1, "N", 8.5), new Trip(12, "X", 11), new Trip(2, "Y", 9.5));
        return Checks.of(trips).run(TRIPS);
    }
    // endregion

    private FirstSuite() {}

    /**
     * Prints the outcome.
     *
     * @param words none
     */
    public static void main(String... words) {
        System.out.println(check());
    }
}
