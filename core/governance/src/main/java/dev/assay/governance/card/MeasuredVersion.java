package dev.assay.governance.card;

import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Optional;

/**
 * The version that a run was about, by the first card that it filled. A run is of one asset, so that this holds for all cards of it.
 *
 * @param run the digest of the run
 * @param version the version of what it looked at
 */
record MeasuredVersion(String run, String version) {
    static final Kind<MeasuredVersion> KIND = Kind.of("measured-version", MeasuredVersion.class, MeasuredVersion::run);

    static Optional<String> of(Reader reader, String run) {
        return reader.find(KIND, run).map(Stored::value).map(MeasuredVersion::version);
    }

    static void keep(Change change, RunRef run) {
        if (of(change, run.run()).isEmpty()) {
            change.insert(KIND, new MeasuredVersion(run.run(), run.version()));
        }
    }
}
