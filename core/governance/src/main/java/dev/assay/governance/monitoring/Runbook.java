package dev.assay.governance.monitoring;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * What to do when something goes wrong. Immutable.
 *
 * @param id its id
 * @param title what it is for
 * @param asset for which asset
 * @param steps what is done, in order, at least one
 * @param staleAfter how long after it was last gone through it is stale, by the calendar
 * @param added since when there is it
 * @param exercised when it was last gone through to its end; empty if never
 * @since 0.1
 */
public record Runbook(
        String id,
        Text title,
        AssetId asset,
        List<Step> steps,
        Period staleAfter,
        Instant added,
        Optional<Instant> exercised) {
    private static final Period LONGEST = Period.ofYears(10);

    /**
     * Something that is done. Immutable.
     *
     * @param what what
     * @param owner the persona that does it
     * @since 0.1
     */
    public record Step(Text what, PersonaId owner) {}

    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if there is no step, or it is stale at once or after more than ten years
     */
    public Runbook {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new ValueException("steps must not be empty", "steps는 비어 있으면 안 됩니다");
        }
        if (staleAfter.isNegative() || staleAfter.isZero() || isLonger(staleAfter)) {
            throw new ValueException(
                    "staleAfter must be more than nothing and at most " + LONGEST + ", but was " + staleAfter,
                    "staleAfter는 0보다 길고 " + LONGEST + " 이하여야 하지만 " + staleAfter + "입니다");
        }
    }

    private static boolean isLonger(Period period) {
        return period.toTotalMonths() > LONGEST.toTotalMonths() || period.getDays() > LONGEST.getYears() * 366;
    }

    Runbook exercisedAt(Instant now) {
        return new Runbook(id, title, asset, steps, staleAfter, added, Optional.of(now));
    }
}
