package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Opens reviews because of something that happened.
 *
 * @param change what the change is made through
 * @param within how long there is
 * @param actor who caused it
 */
record ReviewTasks(Change change, Period within, Actor actor) {
    private static final Period YEAR = Period.ofYears(1);
    private static final Period GRACE = Period.ofDays(14);

    /** Has something reviewed soon: a review that is open is brought forward, unless it is nearer or somebody looks already. */
    void open(ReviewItem item, PersonaId reviewer, String version, Set<String> items) {
        List<Stored<Review>> all = change.findBy(Reviews.KIND, "by-item", item.toString());
        Optional<Stored<Review>> open =
                all.stream().filter(stored -> stored.value().isOpen()).findFirst();
        LocalDate today = LocalZone.today(change);
        Stored<Review> task;
        String type = "review.scheduled";
        if (open.isEmpty()) {
            task = change.insert(Reviews.KIND, first(item, reviewer, today, all.size()));
        } else {
            Review old = open.get().value();
            LocalDate due = today.plus(old.plan().notice());
            boolean sooner = old.stored() == Review.State.SCHEDULED && due.isBefore(old.due());
            type = sooner ? "review.advanced" : "review.prompted";
            task = sooner ? change.update(Reviews.KIND, open.get(), old.dueOn(due)) : open.get();
        }
        Map<String, Object> details = item.details(task.value().due());
        details.put("reviewer", reviewer.value());
        details.put("catalogue", version);
        details.putAll(Excerpt.of("items", items));
        tell(task.value(), reviewer, version, items);
        change.record(
                AuditEvent.of(type, actor, new Subject("review", task.value().id(), task.version()))
                        .correlatedBy(item.toString())
                        .because(version + " changes " + items.size() + " items")
                        .withDetails(details));
    }

    private Review first(ReviewItem item, PersonaId reviewer, LocalDate today, int before) {
        return new Review(
                item,
                new ReviewPlan(YEAR, within, GRACE, Set.of(reviewer), Set.of()),
                new Review.Cycle(before + 1, change.now(), Optional.empty(), Optional.empty(), Set.of()),
                today.plus(within),
                Review.State.SCHEDULED,
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private void tell(Review task, PersonaId reviewer, String version, Set<String> items) {
        String what = String.join(", ", items);
        Text text = Text.of(
                "please review " + task.item() + " by " + task.due() + ": " + version + " changes " + what,
                task.due() + "까지 " + task.item() + "을(를) 검토해 주십시오. " + version + "에서 바뀐 항목: " + what);
        String id = task.id() + "/review-task/" + reviewer + "/" + version;
        Outbox.queue(change, Notice.of(id, change.now(), Set.of(reviewer.value()), text));
    }
}
