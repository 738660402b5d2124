package dev.assay.governance.access.policy;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * That something may not be done, whatever was granted. Immutable.
 *
 * @param id its id
 * @param who who may not
 * @param resource the ids of what it is about
 * @param actions what may not be done; {@code *} means nothing may
 * @param environment where
 * @param reason why
 * @param from since when, inclusive
 * @param until until when, exclusive; empty means for good
 * @since 0.1
 */
public record Prohibition(
        String id,
        Who who,
        Pattern resource,
        Set<String> actions,
        Environment environment,
        String reason,
        Instant from,
        Optional<Instant> until) {
    /**
     * Who may not. Immutable.
     *
     * @param principal someone; empty means everybody
     * @param persona in which persona; empty means in any
     * @since 0.1
     */
    public record Who(Optional<PrincipalId> principal, Optional<PersonaId> persona) {}

    /**
     * Checks the id, the actions and the times, and copies the actions.
     *
     * @throws IllegalArgumentException if the id is none, if there is no action or what names none, or if it does not begin and end
     *     in the years 1 to 9999
     */
    public Prohibition {
        id = Ids.require("prohibition", id);
        actions = Set.copyOf(actions);
        Actions.require(actions);
        if (actions.isEmpty()) {
            throw new ValueException("actions must not be empty", "actions는 비어 있으면 안 됩니다");
        }
        from = Moments.stated(from);
        until = until.map(Moments::stated);
    }

    /**
     * Returns a prohibition of everything for someone.
     *
     * @param id its id
     * @param principal who may do nothing
     * @param reason why
     * @param from since when
     * @return the prohibition
     */
    public static Prohibition of(String id, PrincipalId principal, String reason, Instant from) {
        return new Prohibition(
                id,
                new Who(Optional.of(principal), Optional.empty()),
                new Pattern("*"),
                Set.of(Eligibility.ALL_ACTIONS),
                Environment.ANY,
                reason,
                from,
                Optional.empty());
    }

    /**
     * Returns whether it forbids something to anyone it is about.
     *
     * @param resourceId the id of what it would be done to
     * @param action what would be done
     * @param where where
     * @return true if it does
     */
    public boolean covers(String resourceId, String action, Environment where) {
        boolean forbids = actions.contains(Eligibility.ALL_ACTIONS) || actions.contains(action);
        return forbids && resource.covers(resourceId) && environment.covers(where);
    }

    /**
     * Returns whether it is about someone at a time.
     *
     * @param principal who would act
     * @param persona in which persona
     * @param time when
     * @return true if it is
     */
    public boolean isAbout(PrincipalId principal, PersonaId persona, Instant time) {
        return holds(time)
                && who.principal().map(principal::equals).orElse(true)
                && who.persona().map(persona::equals).orElse(true);
    }

    /**
     * Returns whether those whom it is about may do nothing at all at a time, as after the kill switch of an agent.
     *
     * @param time when
     * @return true if it forbids everything, everywhere and in all personas
     */
    public boolean isStop(Instant time) {
        return holds(time)
                && who.persona().isEmpty()
                && resource.covers(new Pattern("*"))
                && actions.contains(Eligibility.ALL_ACTIONS)
                && environment == Environment.ANY;
    }

    private boolean holds(Instant time) {
        return !time.isBefore(from) && (until.isEmpty() || time.isBefore(until.get()));
    }

    /**
     * Returns the prohibition with an end. One that would begin later never holds.
     *
     * @param end the end
     * @return a new prohibition
     */
    Prohibition endingAt(Instant end) {
        Instant begins = from.isAfter(end) ? end : from;
        return new Prohibition(id, who, resource, actions, environment, reason, begins, Optional.of(end));
    }
}
