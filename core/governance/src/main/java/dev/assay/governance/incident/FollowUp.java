package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is to be done after an incident, from when the incident was closed until somebody says that it is done. Immutable.
 *
 * @param incident after which incident
 * @param number its number among those of the incident, from 1; it stays when the incident is opened and closed again
 * @param task what is to be done, by whom and by when
 * @param reminded when its owner was told that it is due; empty if that was not told yet
 * @param done that it is done; empty as long as it is not
 * @since 0.1
 */
public record FollowUp(
        IncidentId incident, int number, Learning.FollowUp task, Optional<Instant> reminded, Optional<Done> done) {
    /**
     * That it is done. Immutable.
     *
     * @param by who says so
     * @param at when they said so
     * @param note what was done
     * @since 0.1
     */
    public record Done(PrincipalId by, Instant at, String note) {
        /**
         * Checks the note.
         *
         * @throws IllegalArgumentException if it has more than {@value Reasons#LONGEST} characters
         */
        public Done {
            Reasons.requireKept("note", note);
        }
    }

    static FollowUp of(IncidentId incident, int number, Learning.FollowUp task) {
        return new FollowUp(incident, number, task, Optional.empty(), Optional.empty());
    }

    /**
     * Returns under which id it is kept.
     *
     * @return the incident's id and its number, such as {@code i-7/1}
     */
    public String id() {
        return id(incident, number);
    }

    static String id(IncidentId incident, int number) {
        return incident + "/" + number;
    }

    FollowUp remindedAt(Instant now) {
        return new FollowUp(incident, number, task, Optional.of(now), done);
    }

    FollowUp doneAs(Done how) {
        return new FollowUp(incident, number, task, reminded, Optional.of(how));
    }
}
