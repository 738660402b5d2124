package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import dev.assay.governance.Moments;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which records are wanted: by whom, whom they concern, about what, and of which time. Immutable. What is empty does not matter; what is not must all hold.
 *
 * @param principal the id of who did it, not of those on whose behalf it was done
 * @param person the id of somebody whom it concerns: who did it or for whom, its subject, or the holder of access, the addressee of a
 *     decision, the author of an answer or of a proposal, or who showed evidence, as its details name them
 * @param subject what it was done to; its version is not looked at
 * @param asset the id of an asset that it was done to, or that is named in the details as {@code asset}, {@code resource} or one of
 *     {@code resources}
 * @param from from when, inclusive, in the years 1 to 9999
 * @param until until when, exclusive, in the years 1 to 9999
 * @since 0.1
 */
public record AuditQuery(
        Optional<String> principal,
        Optional<String> person,
        Optional<Subject> subject,
        Optional<String> asset,
        Optional<Instant> from,
        Optional<Instant> until) {
    /**
     * Checks the components, and leaves out what is finer than a microsecond.
     *
     * @throws IllegalArgumentException if the id of the principal, the person or the asset has a wrong form, or a time is out of its years
     */
    public AuditQuery {
        principal = principal.map(id -> Ids.require("principal", id));
        person = person.map(id -> Ids.require("person", id));
        Objects.requireNonNull(subject, "subject");
        asset = asset.map(id -> Ids.require("asset", id));
        from = from.map(Moments::stated);
        until = until.map(Moments::stated);
    }

    /**
     * Returns the query for all records.
     *
     * @return the query
     */
    public static AuditQuery all() {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the query for what somebody did.
     *
     * @param id the id of the person, agent or service
     * @return a new query
     * @throws IllegalArgumentException if it has a wrong form
     */
    public AuditQuery by(String id) {
        return new AuditQuery(Optional.of(id), person, subject, asset, from, until);
    }

    /**
     * Returns the query for whatever concerns somebody, such as what became of access that is theirs, whoever did it. No database has
     * an index for it, as for {@link #aboutAsset}: all records are read that the rest of the query leaves, so give a time, too. It
     * takes as long as those are many: among 100,000 records on H2 in a file some 10 s of a processor, where {@link #by} takes
     * hundredths of one.
     *
     * @param id the id of the person, agent or service
     * @return a new query
     * @throws IllegalArgumentException if it has a wrong form
     */
    public AuditQuery concerning(String id) {
        return new AuditQuery(principal, Optional.of(id), subject, asset, from, until);
    }

    /**
     * Returns the query for what was done to something.
     *
     * @param type the kind of thing, such as {@code decision}
     * @param id its id
     * @return a new query
     */
    public AuditQuery about(String type, String id) {
        return new AuditQuery(principal, person, Optional.of(Subject.of(type, id)), asset, from, until);
    }

    /**
     * Returns the query for what was done to an asset or names it, such as a decision about it, or a request for it. All records are
     * read that the rest of the query leaves, as for {@link #concerning}.
     *
     * @param id its id
     * @return a new query
     * @throws IllegalArgumentException if it has a wrong form
     */
    public AuditQuery aboutAsset(String id) {
        return new AuditQuery(principal, person, subject, Optional.of(id), from, until);
    }

    /**
     * Returns the query for what was recorded from a time on.
     *
     * @param time the time, inclusive
     * @return a new query
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    public AuditQuery from(Instant time) {
        return new AuditQuery(principal, person, subject, asset, Optional.of(time), until);
    }

    /**
     * Returns the query for what was recorded before a time.
     *
     * @param time the time, exclusive
     * @return a new query
     * @throws IllegalArgumentException if it is not in the years 1 to 9999
     */
    public AuditQuery until(Instant time) {
        return new AuditQuery(principal, person, subject, asset, from, Optional.of(time));
    }

    /**
     * Returns whether a record is wanted.
     *
     * @param added the record
     * @return true if everything holds of it
     */
    public boolean matches(AuditRecord added) {
        AuditEvent event = added.event();
        return principal.stream().allMatch(event.actor().principal()::equals)
                && person.stream().allMatch(wanted -> AboutPeople.concerns(event, wanted))
                && subject.stream().allMatch(wanted -> isOf(event, wanted.type(), wanted.id()))
                && asset.stream().allMatch(wanted -> isAbout(event, wanted))
                && from.stream().noneMatch(added.at()::isBefore)
                && until.stream().allMatch(added.at()::isBefore);
    }

    private static boolean isAbout(AuditEvent event, String asset) {
        return isOf(event, "asset", asset) || AboutAssets.in(event).contains(asset);
    }

    private static boolean isOf(AuditEvent event, String type, String id) {
        return event.subject().type().equals(type) && event.subject().id().equals(id);
    }
}
