package dev.assay.governance.routing;

import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.DecisionId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a run and decisions stand in a log.
 *
 * @param run the number of the record of the run; 0 if there is none
 * @param decisions the records by decision
 */
record Positions(long run, Map<String, Docket.Records> decisions) {
    static Positions read(AuditLog log, String run, Set<String> wanted) {
        Map<String, Docket.Records> decisions = new HashMap<>();
        long[] recorded = new long[1];
        try (Stream<AuditRecord> records = log.read(log.first())) {
            records.forEach(added -> {
                Subject subject = added.event().subject();
                if (subject.type().equals("quality-run") && subject.id().equals(run) && recorded[0] == 0) {
                    recorded[0] = added.seq();
                }
                if (subject.type().equals("decision") && wanted.contains(subject.id())) {
                    decisions.merge(
                            subject.id(),
                            new Docket.Records(added.seq(), added.seq()),
                            (old, now) -> new Docket.Records(old.opened(), now.latest()));
                }
            });
        }
        return new Positions(recorded[0], decisions);
    }

    Docket.Records of(DecisionId decision) {
        return decisions.getOrDefault(decision.value(), new Docket.Records(0, 0));
    }
}
