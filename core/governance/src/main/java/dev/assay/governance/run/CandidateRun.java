package dev.assay.governance.run;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of a suite over a version of a model that is not in use, or not yet. It is no run over the model, whose state, decisions
 * and silence take no note of it; people attest by it how the version was evaluated, and it fills the card of that version. Immutable.
 *
 * @param run the run, by whose digest it is cited
 * @param version the version that it looked at
 * @since 0.1
 */
public record CandidateRun(QualityRun run, String version) {
    /** Runs over candidates by digest, found by model ({@code by-asset}). */
    public static final Kind<CandidateRun> KIND = Kind.of(
                    "candidate-run",
                    CandidateRun.class,
                    candidate -> candidate.run().digest())
            .indexedBy("by-asset", candidate -> List.of(candidate.run().asset().value()));

    /**
     * Records a run over a candidate. The same twice counts once.
     *
     * @param change what the change is made through
     * @param run the run
     * @param version the version that it looked at
     * @return the run
     * @throws FindingsException with {@code UNKNOWN_MODEL} if there is no such version of the model, with {@code DUPLICATE} if the
     *     run was recorded for another one
     */
    public static CandidateRun record(Change change, QualityRun run, String version) {
        AssetId model = run.asset();
        if (Models.version(change, model, version).isEmpty()) {
            throw FindingsException.of(
                    "run " + run.digest(),
                    "UNKNOWN_MODEL",
                    Text.of(
                            "there is no version \"" + version + "\" of " + model + "; register it first",
                            model + "에 버전 \"" + version + "\"이(가) 없습니다. 먼저 등록하십시오"));
        }
        Optional<CandidateRun> known = change.find(KIND, run.digest()).map(Stored::value);
        known.filter(one -> !one.version().equals(version)).ifPresent(one -> {
            throw FindingsException.of(
                    "run " + run.digest(),
                    "DUPLICATE",
                    Text.of(
                            "run must be over one version of " + model + ", but was over " + one.version()
                                    + " before it was over \"" + version + "\"",
                            "실행은 " + model + "의 한 버전에 대한 것이어야 하지만 " + one.version() + "에 대한 것으로 이미 기록되었습니다"));
        });
        if (known.isPresent()) {
            return known.get();
        }
        CandidateRun candidate = new CandidateRun(run.receivedAt(change.now()), version);
        change.insert(KIND, candidate);
        change.record(AuditEvent.of("model.run_recorded", Actor.system(), Subject.of("candidate-run", run.digest()))
                .withOutcome(run.status().name())
                .withDetails(Map.of(
                        "model", model.value(),
                        "version", version,
                        "suite", run.suite().name(),
                        "fingerprint", run.suite().fingerprint())));
        return candidate;
    }
}
