package dev.assay.governance.monitoring;

import dev.assay.governance.Ids;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to do when something goes wrong. Immutable.
 *
 * @param id its id
 * @param title what it is for
 * @param asset for which asset
 * @param steps what is done, in order, at least one
 * @param staleAfter how long after it was last gone through it is stale, by the calendar; a year at most
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
    private static final Period LONGEST = Period.ofYears(1);
    private static final int MOST_STEPS = 100;

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
     * @throws IllegalArgumentException if its id or title is longer than {@value Ids#LONGEST_NAME} characters or cannot be read, if
     *     there is no step or more than a hundred, or one cannot be read or is longer than {@value Reasons#LONGEST} characters, or it
     *     is stale at once or after more than a year
     */
    public Runbook {
        Ids.requireName("id", id);
        Ids.requireName("title", title.en());
        Ids.requireName("title", title.ko());
        steps = List.copyOf(steps);
        requireSteps(steps);
        if (steps.isEmpty()) {
            throw new ValueException("steps must not be empty", "steps는 비어 있으면 안 됩니다");
        }
        if (staleAfter.isNegative() || staleAfter.isZero() || isLonger(staleAfter)) {
            throw new ValueException(
                    "staleAfter must be more than nothing and at most " + LONGEST + ", but was " + staleAfter,
                    "staleAfter는 0보다 길고 " + LONGEST + " 이하여야 하지만 " + staleAfter + "입니다");
        }
    }

    private static void requireSteps(List<Step> steps) {
        boolean readable = steps.stream()
                .flatMap(step -> Stream.of(step.what().en(), step.what().ko()))
                .allMatch(Reasons::isKept);
        if (!readable || steps.size() > MOST_STEPS) {
            throw new ValueException(
                    "steps must be " + MOST_STEPS + " at most, each readable with " + Reasons.LONGEST
                            + " characters at most, but were " + steps.size(),
                    "steps는 " + MOST_STEPS + "개 이하이고 각각 읽을 수 있는 " + Reasons.LONGEST + "자 이하여야 하지만 " + steps.size()
                            + "개입니다");
        }
    }

    private static boolean isLonger(Period period) {
        return period.toTotalMonths() > LONGEST.toTotalMonths() || period.getDays() > LONGEST.getYears() * 366;
    }

    Runbook exercisedAt(Instant now) {
        return new Runbook(id, title, asset, steps, staleAfter, added, Optional.of(now));
    }
}
