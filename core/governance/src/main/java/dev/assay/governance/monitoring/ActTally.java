package dev.assay.governance.monitoring;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import java.util.HashSet;
import java.util.Set;

/** Counts what agents did under oversight. Confined to one thread. */
final class ActTally {
    private final Window window;
    private final Set<String> byAgents = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private long requested;
    private long performed;
    private long unseen;
    private long looks;
    private long objected;

    ActTally(Window window) {
        this.window = window;
    }

    void add(AuditRecord added) {
        AuditEvent event = added.event();
        String act = event.subject().id();
        int one = window.contains(added.at()) ? 1 : 0;
        if (event.type().equals("oversight.requested")
                && "AGENT".equals(event.details().get("actorType"))) {
            byAgents.add(act);
            requested += one;
        }
        if (!byAgents.contains(act)) {
            return;
        }
        if (event.type().equals("oversight.decided")) {
            seen.add(act);
            looks += one;
            objected += event.outcome().equals("OBJECT") ? one : 0;
        } else if (event.type().equals("oversight.performed")) {
            performed += one;
            unseen += seen.contains(act) ? 0 : one;
        }
    }

    Kpis.ActFigures figures() {
        return new Kpis.ActFigures(requested, new Share(unseen, performed), new Share(objected, looks));
    }
}
