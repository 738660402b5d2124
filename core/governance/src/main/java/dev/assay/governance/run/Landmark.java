package dev.assay.governance.run;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Optional;

/**
 * A run that is looked for at each run, so that it is found without looking through all. Immutable.
 *
 * @param id the digest of what it is for
 * @param run the digest of the run
 */
record Landmark(String id, String run) {
    private static final Kind<Landmark> KIND = Kind.of("run-landmark", Landmark.class, Landmark::id);

    /** The run of a suite over an asset that ended last. */
    static String latest(AssetId asset, String suite) {
        return Digests.of(List.of("latest", asset.value(), suite));
    }

    /** The first run over an asset by a suite as it reads. */
    static String judged(AssetId asset, QualityRun.SuiteRef suite) {
        return Digests.of(List.of("judged", asset.value(), suite.name(), suite.fingerprint()));
    }

    /** The first run of a suite that saw what another run was the first of all to see. */
    static String failed(Runs.Failing failing) {
        return Digests.of(List.of("failed", failing.origin(), failing.topic(), failing.suite()));
    }

    static Optional<QualityRun> find(Reader reader, String id) {
        return reader.find(KIND, id)
                .flatMap(landmark -> reader.find(Runs.KIND, landmark.value().run()))
                .map(Stored::value);
    }

    /** Puts it where another was, or none. */
    static void put(Change change, String id, String run) {
        change.put(KIND, new Landmark(id, run));
    }
}
