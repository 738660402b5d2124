package dev.assay.governance;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.store.GovernanceStore;
import java.time.ZoneId;

/** The zone of a firm that was not described in a file. */
public final class Zones {
    public static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    private Zones() {}

    public static void set(GovernanceStore store, ZoneId zone) {
        store.change(change -> {
            LocalZone.set(change, zone);
            change.record(AuditEvent.of("config.changed", Actor.system(), Subject.of("local-zone", "zone")));
            return zone;
        });
    }
}
