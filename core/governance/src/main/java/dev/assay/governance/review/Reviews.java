package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Brings reviews back again and again, and tells what follows from those that nobody did. Thread-safe.
 *
 * <p>Days are those of the organisation's zone. What is refused throws {@link FindingsException}, and is recorded nevertheless.
 *
 * @since 0.1
 */
public final class Reviews {
    /** Reviews, found by item ({@code by-item}), and those that are neither completed nor put off ({@code open}, {@code yes}). */
    public static final Kind<Review> KIND = Kind.of("review", Review.class, Review::id)
            .indexedBy("by-item", review -> List.of(review.item().toString()))
            .indexedBy("open", review -> review.isOpen() ? List.of("yes") : List.of());

    private final GovernanceStore store;
    private final Authorship authorship;

    /**
     * Creates the service.
     *
     * @param store where reviews are kept
     * @param authorship tells who changed what is reviewed
     */
    public Reviews(GovernanceStore store, Authorship authorship) {
        this.store = store;
        this.authorship = authorship;
    }

    /**
     * Begins to review something, or does so again after it was given up; the first review is due one period from today. The plan stays
     * as long as it is reviewed; only who reviews it may change, by {@link #readdress}.
     *
     * @param item what
     * @param plan how
     * @param by who says so, an active person
     * @return the first review
     * @throws FindingsException with {@code DUPLICATE} while there is a review that is open, with {@code UNKNOWN_ITEM} if it is an asset,
     *     a control, a persona or a principal that nobody knows, or its type a typo of one that the library looks up, with {@code
     *     UNKNOWN_PERSONA} if a reviewer is one, with {@code REVIEW_PLAN} if a reviewer is retired or for agents, the period longer than
     *     a year or grace or notice longer than the period, or nothing follows for an asset or a system, all that are broken together,
     *     or as {@link Steering} throws it
     */
    public Review schedule(ReviewItem item, ReviewPlan plan, PrincipalId by) {
        return Steering.of(store, attempt("review.scheduled", item, by), change -> {
            new PlanRules(change, item)
                    .requireNoOther(open(change, item))
                    .requireItem()
                    .requirePlan(plan, LocalZone.today(change))
                    .finish();
            Review first = new Review(
                    item,
                    plan,
                    first(change, item),
                    plan.nextDue(LocalZone.today(change)),
                    Review.State.SCHEDULED,
                    Set.of(),
                    Optional.empty(),
                    Optional.empty());
            Stored<Review> stored = change.insert(KIND, first);
            change.record(event("review.scheduled", Actor.of(by.value()), stored));
            return first;
        });
    }

    /** What was given up once may come back: its reviews are counted on. */
    private static Review.Cycle first(Reader reader, ReviewItem item) {
        List<Review> before = all(reader, item);
        Optional<Review.State> last = before.isEmpty()
                ? Optional.empty()
                : Optional.of(before.get(before.size() - 1).stored());
        return new Review.Cycle(before.size() + 1, reader.now(), last, Optional.empty(), Set.of());
    }

    private static List<Review> all(Reader reader, ReviewItem item) {
        return reader.findBy(KIND, "by-item", item.toString()).stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(review -> review.cycle().number()))
                .toList();
    }

    /**
     * Asks others for a review that nobody can do any more, because nobody acts in a persona that the plan names. When it is due and
     * what follows if nobody does it stays. Before one of these has reviewed it, who asks them does not, nor who counts as one with them.
     *
     * @param item what is reviewed
     * @param reviewers the personas of which a reviewer must hold one from now on; none means that any person may
     * @param reason why
     * @param by who says so, an active person
     * @return the review
     * @throws FindingsException with {@code UNKNOWN_REVIEW}, with {@code ILLEGAL_TRANSITION} if somebody can do it, with {@code
     *     UNKNOWN_PERSONA} or {@code REVIEW_PLAN} if a persona is unknown, retired or for agents, with {@code SOD-1} for who alone
     *     said that nobody is there, with {@code REASON_MISSING}, all that are broken together, or as {@link Steering} throws it
     */
    public Review readdress(ReviewItem item, Set<PersonaId> reviewers, String reason, PrincipalId by) {
        AuditEvent attempt = attempt("review.readdressed", item, by).because(reason);
        return Steering.of(store, attempt, change -> {
            Stored<Review> stored = require(change, item);
            new PlanRules(change, item)
                    .requireNobody(stored.value())
                    .requireOtherWord(stored.value(), by)
                    .requireReviewers(reviewers)
                    .requireReason(reason)
                    .finish();
            Stored<Review> next = change.update(
                    KIND,
                    stored,
                    stored.value().reviewedIn(reviewers, Roster.now(change).one(List.of(by))));
            change.record(
                    event("review.readdressed", Actor.of(by.value()), next).because(reason));
            return next.value();
        });
    }

    /**
     * Finds the review of something that is open.
     *
     * @param item what
     * @return the review; empty if there is none
     */
    public Optional<Review> current(ReviewItem item) {
        return store.read(reader -> open(reader, item).map(Stored::value));
    }

    /**
     * Returns all reviews of something, the first first; lateness stays visible for ever.
     *
     * @param item what
     * @return the reviews
     */
    public List<Review> history(ReviewItem item) {
        return store.read(reader -> all(reader, item));
    }

    private static Optional<Stored<Review>> open(Reader reader, ReviewItem item) {
        return reader.findBy(KIND, "by-item", item.toString()).stream()
                .filter(stored -> stored.value().isOpen())
                .findFirst();
    }

    /**
     * Returns where the review of something stands today.
     *
     * @param item what
     * @return the state; empty if it is not reviewed
     */
    public Optional<Review.State> state(ReviewItem item) {
        return store.read(
                reader -> open(reader, item).map(stored -> stored.value().stateOn(LocalZone.today(reader))));
    }

    /**
     * Begins to look.
     *
     * @param item at what
     * @param by who looks
     * @return the review
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} before it is due, {@code NOT_ADDRESSED}, {@code SOD-2}, or {@code
     *     REV-2} if they alone changed it since the last review, or nobody can know whether they did
     */
    public Review start(ReviewItem item, PrincipalId by) {
        ReviewRules.Authors authors = authors(item, by);
        return change(item, by, "review.started", (change, stored) -> {
            Review review = stored.value();
            new ReviewRules(review)
                    .requireReviewer(change, by)
                    .requireOtherEyes(change, by, authors)
                    .requireNoticed(LocalZone.today(change))
                    .finish();
            return review.to(Review.State.IN_REVIEW, LocalZone.today(change)).reviewedBy(by);
        });
    }

    /**
     * Notes what a review came to. The next is due one period from today, unless the item was given up and is gone: a persona
     * retired, a principal left, a control excluded. Of items that are none of these, nor assets, the reviewer's word counts.
     *
     * @param item what was looked at
     * @param by who looked
     * @param verdict what they attest
     * @return the review
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} if nobody began to look, {@code NOT_ADDRESSED}, {@code SOD-2}, or
     *     {@code REV-2} if they alone changed it, as far as anybody can know, or do not say what has changed
     */
    public Review complete(ReviewItem item, PrincipalId by, Completion.Verdict verdict) {
        ReviewRules.Authors authors = authors(item, by);
        return Attempts.of(store, attempt("review.completed", item, by), change -> {
            Stored<Review> stored = require(change, item);
            Review review = stored.value();
            LocalDate today = LocalZone.today(change);
            new ReviewRules(review)
                    .requireReviewer(change, by)
                    .requireOtherEyes(change, by, authors)
                    .requireDiff(verdict)
                    .finish();
            long late = review.lateDaysOn(today);
            Review done = review.to(Review.State.COMPLETED, today)
                    .with(new Completion(verdict, by, change.now(), today, late));
            end(change, stored, done, "review.completed", by);
            Reviewed.moveOn(change, done, by);
            if (verdict.outcome() != Completion.Outcome.RETIRE || Reviewed.isInForce(change, item)) {
                follow(change, done, review.plan().nextDue(today), change.now());
            }
            return done;
        });
    }

    /**
     * Puts a review off, once.
     *
     * @param item of what
     * @param waiver until when, by whom and why
     * @return the review
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} unless it is due or overdue, {@code WAIVED_TWICE}, {@code
     *     WAIVER_END}, {@code REASON_MISSING} or {@code SOD-2}
     */
    public Review waive(ReviewItem item, Waiver waiver) {
        return Attempts.of(store, attempt("review.waived", item, waiver.by()), change -> {
            Stored<Review> stored = require(change, item);
            Review review = stored.value();
            LocalDate today = LocalZone.today(change);
            new ReviewRules(review)
                    .requireReviewer(change, waiver.by())
                    .requireFirstWaiver()
                    .requireWaiverEnd(today, waiver)
                    .requireNoticed(today)
                    .finish();
            Review waived = review.to(Review.State.WAIVED, today).with(waiver);
            end(change, stored, waived, "review.waived", waiver.by());
            follow(change, waived, waiver.until(), review.cycle().since());
            return waived;
        });
    }

    /** Asks before a change begins: a log in a database has no connection to give while the change holds the log. */
    private ReviewRules.Authors authors(ReviewItem item, PrincipalId by) {
        return current(item)
                .map(review -> review.cycle().since())
                .map(since ->
                        new ReviewRules.Authors(authorship.authors(item, since), authorship.isKnown(item, since, by)))
                .orElseGet(() -> new ReviewRules.Authors(Set.of(), true));
    }

    private static void end(Change change, Stored<Review> old, Review next, String type, PrincipalId by) {
        Stored<Review> stored = change.update(KIND, old, next);
        AuditEvent event = event(type, Actor.of(by.value()), stored);
        Map<String, Object> details = new HashMap<>(event.details());
        next.completion().ifPresent(done -> {
            details.put("outcome", done.verdict().outcome().name());
            details.put("lateDays", String.valueOf(done.lateDays()));
        });
        change.record(
                event.because(next.waiver().map(Waiver::reason).orElse("")).withDetails(details));
    }

    private static void follow(Change change, Review ended, LocalDate due, Instant since) {
        Stored<Review> next = change.insert(KIND, ended.next(due, since));
        change.record(event("review.scheduled", Actor.system(), next));
    }

    /**
     * Returns what follows from reviews that nobody did.
     *
     * @return what holds now, by item, in the order of the items; items without consequences are absent
     */
    public Map<ReviewItem, Set<Consequence>> consequences() {
        return store.read(reader -> {
            Map<ReviewItem, Set<Consequence>> holding = new TreeMap<>(Comparator.comparing(ReviewItem::toString));
            reader.findBy(KIND, "open", "yes").stream()
                    .map(Stored::value)
                    .filter(review ->
                            !review.consequencesOn(LocalZone.today(reader)).isEmpty())
                    .forEach(review -> holding.put(review.item(), review.consequencesOn(LocalZone.today(reader))));
            return holding;
        });
    }

    /**
     * Returns what follows from the review of something that nobody did.
     *
     * @param reader reads what is stored, such as the change in which a grant would be renewed
     * @param item what
     * @return what holds at the reader's time
     */
    public Set<Consequence> consequences(Reader reader, ReviewItem item) {
        return open(reader, item)
                .map(stored -> stored.value().consequencesOn(LocalZone.today(reader)))
                .orElse(Set.of());
    }

    /**
     * Finds reviews that were not done in time.
     *
     * @return {@code REV-1}, a warning, for each that is overdue, and {@code REV-3}, an error, for each that is so for longer than
     *     its grace and has consequences, in the order of the items
     */
    public List<Finding> findings() {
        return store.read(reader -> {
            LocalDate today = LocalZone.today(reader);
            return reader.findBy(KIND, "open", "yes").stream()
                    .map(Stored::value)
                    .sorted(Comparator.comparing(review -> review.item().toString()))
                    .flatMap(review -> ReviewRules.late(review, today).stream())
                    .toList();
        });
    }

    /**
     * Announces reviews that are due, and those that are overdue, whether or not somebody began to look, once each, to those who do
     * them. One that cannot be announced keeps no other from it.
     *
     * @throws RuntimeException what announcing the first such review threw, with the others' as suppressed ones
     */
    public void tick() {
        List<ReviewItem> open = store.read(reader -> reader.findBy(KIND, "open", "yes").stream()
                .map(stored -> stored.value().item())
                .toList());
        Each.of(
                open,
                item -> store.change(change -> {
                    open(change, item).ifPresent(stored -> announce(change, stored));
                    return item;
                }));
    }

    private void announce(Change change, Stored<Review> stored) {
        stored.value().newsOn(LocalZone.today(change)).ifPresent(state -> {
            Set<Review.State> announced = new HashSet<>(stored.value().announced());
            announced.add(state);
            Stored<Review> next = change.update(KIND, stored, stored.value().announcing(announced));
            ReviewNotices.queue(change, next.value(), state);
            String type = state == Review.State.DUE ? "review.due" : "review.overdue";
            change.record(event(type, Actor.system(), next));
        });
    }

    private Review change(
            ReviewItem item, PrincipalId by, String type, BiFunction<Change, Stored<Review>, Review> work) {
        return Attempts.of(store, attempt(type, item, by), change -> {
            Stored<Review> stored = require(change, item);
            Stored<Review> next = change.update(KIND, stored, work.apply(change, stored));
            change.record(event(type, Actor.of(by.value()), next));
            return next.value();
        });
    }

    private static Stored<Review> require(Reader reader, ReviewItem item) {
        return open(reader, item)
                .orElseThrow(() -> new FindingsException(
                        "review",
                        List.of(Finding.error(
                                "UNKNOWN_REVIEW",
                                "item",
                                Text.of(item + " is not reviewed", item + "은(는) 검토 대상이 아닙니다")))));
    }

    private static AuditEvent attempt(String type, ReviewItem item, PrincipalId by) {
        return AuditEvent.of(type, Actor.of(by.value()), Subject.of("review", item.toString()))
                .withDetails(item.details());
    }

    private static AuditEvent event(String type, Actor actor, Stored<Review> stored) {
        Review review = stored.value();
        return AuditEvent.of(type, actor, new Subject("review", review.id(), stored.version()))
                .correlatedBy(review.item().toString())
                .withDetails(review.item().details(review.due()));
    }
}
