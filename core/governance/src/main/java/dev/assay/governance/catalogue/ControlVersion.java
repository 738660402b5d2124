package dev.assay.governance.catalogue;

import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.util.List;

/**
 * What was said of a control at one time. Immutable.
 *
 * @param control the control as it was adopted
 * @param version how many times something was said of it, from 1
 * @param adopted when
 * @since 0.1
 */
public record ControlVersion(Control control, int version, Instant adopted) {
    /** Versions, found by control ({@code by-control}). */
    public static final Kind<ControlVersion> KIND = Kind.of("control-version", ControlVersion.class, ControlVersion::id)
            .indexedBy("by-control", adopted -> List.of(adopted.control().id()));

    private String id() {
        return control.id() + "@" + version;
    }

    /** Keeps what is said; the next record proves it. */
    static void keep(Change change, Control control) {
        change.insert(KIND, new ControlVersion(control, count(change, control.id()) + 1, change.now()));
    }

    static int count(Reader reader, String control) {
        return reader.count(KIND, "by-control", control);
    }
}
