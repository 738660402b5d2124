package dev.assay.governance.incident;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.run.Digests;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;

/** How incidents are named, found and told of. */
final class Records {
    private static final String NOUN = "incident";

    private Records() {}

    static Stored<Incident> get(Reader reader, IncidentId id) {
        return reader.find(Incidents.KIND, id.value())
                .orElseThrow(() -> new FindingsException(
                        NOUN,
                        List.of(Finding.error(
                                "UNKNOWN_INCIDENT",
                                NOUN,
                                Text.of("there is no incident \"" + id + "\"", "사고 \"" + id + "\"이(가) 없습니다")))));
    }

    /** Returns the id of a sighting; one that is the same to the microsecond is another one. */
    static IncidentId id(Reader reader, Sighting sighting) {
        int twin = 0;
        IncidentId id = id(reader, sighting, twin);
        while (reader.find(Incidents.KIND, id.value()).isPresent()) {
            twin++;
            id = id(reader, sighting, twin);
        }
        return id;
    }

    private static IncidentId id(Reader reader, Sighting sighting, int twin) {
        String time = Moments.print(reader.now());
        String hash = Digests.of(List.of(
                sighting.asset().value(), sighting.cause(), sighting.summary(), twin == 0 ? time : time + " " + twin));
        return new IncidentId("i-" + hash.substring(0, 16));
    }

    static AuditEvent event(String type, Actor actor, Stored<Incident> stored) {
        Incident incident = stored.value();
        return subject(type, actor, stored)
                .withDetails(Map.of(
                        "asset", incident.sighting().asset().value(),
                        "cause", incident.sighting().cause(),
                        "severity", incident.severity().name(),
                        "state", incident.state().name()));
    }

    /** What somebody gave a reason for is recorded with it. */
    static AuditEvent step(String type, Actor actor, Incident before, Stored<Incident> next) {
        AuditEvent event = event(type, actor, next);
        Incident.State state = next.value().state();
        boolean reasoned = state == Incident.State.DISMISSED || state == Incident.State.REOPENED;
        return reasoned && state != before.state()
                ? event.because(next.value().handling().reason().orElse(""))
                : event;
    }

    static AuditEvent subject(String type, Actor actor, Stored<Incident> stored) {
        String id = stored.value().id().value();
        return AuditEvent.of(type, actor, new Subject(NOUN, id, stored.version()))
                .correlatedBy(id);
    }
}
