package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
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
                Handling handling = current.value().handling().announcing(announced);
                current = change.update(Incidents.KIND, current, current.value().with(handling));
                change.record(Incidents.event("incident.notified", Actor.system(), current)
                        .withOutcome(stage.get())
                        .because(duty.basis() + ", by " + Moments.print(duty.by())));
            }
        }
        return current;
    }

    private static Optional<String> stage(Incident incident, RegulatoryClock.Due duty, Instant now) {
        Incident.DutyStatus status = incident.status(duty, now);
        if (status == Incident.DutyStatus.OVERDUE) {
            return Optional.of(duty.clock() + " overdue");
        }
        Instant aware = incident.sighting().times().aware();
        Instant half = aware.plus(Duration.between(aware, duty.by()).dividedBy(2));
        return status == Incident.DutyStatus.RUNNING && !now.isBefore(half)
                ? Optional.of(duty.clock() + " near")
                : Optional.empty();
    }
}
