package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Announces the duties to report of an incident. */
final class DutyAnnouncer {
    private DutyAnnouncer() {}

    static Stored<Incident> announce(Change change, Stored<Incident> stored) {
        Stored<Incident> current = stored;
        for (RegulatoryClock.Due duty : stored.value().duties()) {
            Optional<String> stage = stage(current.value(), duty, change.now());
            if (stage.isPresent() && !current.value().handling().announced().contains(stage.get())) {
                Set<String> announced = new HashSet<>(current.value().handling().announced());
                announced.add(stage.get());
                IncidentHandling handling = current.value().handling().announcing(announced);
                current = change.update(Incidents.KIND, current, current.value().with(handling));
                Outbox.queue(change, notice(change, current.value(), duty, stage.get()));
                change.record(Records.event("incident.notified", Actor.system(), current)
                        .withOutcome(stage.get())
                        .because(duty.basis() + ", by " + Moments.print(duty.by())));
            }
        }
        return current;
    }

    private static Notice notice(Reader reader, Incident incident, RegulatoryClock.Due duty, String stage) {
        String id = incident.id() + "/duty/" + stage.replace(' ', '-');
        boolean over = incident.status(duty, reader.now()) == Incident.DutyStatus.OVERDUE;
        String end = LocalZone.print(reader, duty.by());
        Text text = over
                ? Text.of(
                        "incident " + incident.id() + " had to be reported by " + end + " under " + duty.basis()
                                + ", and was not",
                        "사고 " + incident.id() + "을(를) " + duty.basis() + "에 따라 " + end + "까지 신고해야 했으나 하지 않았습니다")
                : Text.of(
                        "incident " + incident.id() + " must be reported by " + end + " under " + duty.basis(),
                        "사고 " + incident.id() + "을(를) " + duty.basis() + "에 따라 " + end + "까지 신고해야 합니다");
        return Notice.of(id, reader.now(), Responders.of(reader, incident), text);
    }

    private static Optional<String> stage(Incident incident, RegulatoryClock.Due duty, Instant now) {
        Incident.DutyStatus status = incident.status(duty, now);
        if (status == Incident.DutyStatus.OVERDUE) {
            return Optional.of(incident.name(duty) + " overdue");
        }
        Instant half = duty.from().plus(Duration.between(duty.from(), duty.by()).dividedBy(2));
        return status == Incident.DutyStatus.RUNNING && !now.isBefore(half)
                ? Optional.of(incident.name(duty) + " near")
                : Optional.empty();
    }
}
