package dev.assay.governance.staffing;

import dev.assay.governance.Finding;
import dev.assay.governance.FindingsException;
import dev.assay.governance.Text;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;

/** Throws what is wrong. */
final class Refusals {
    private Refusals() {}

    /** Refuses what breaks a rule; what is only worth a warning passes. */
    static void throwIfAny(String what, List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new FindingsException(what, errors);
        }
    }

    static FindingsException refusal(String code, String what, String en, String ko) {
        return new FindingsException(what, List.of(Finding.error(code, "", Text.of(en, ko))));
    }

    static <T> Stored<T> find(Reader reader, Kind<T> kind, String id) {
        return reader.find(kind, id)
                .orElseThrow(() -> refusal(
                        "UNKNOWN",
                        kind + " " + id,
                        "no " + kind + " \"" + id + "\"",
                        "알 수 없는 항목입니다: " + kind + " \"" + id + "\""));
    }

    /** An id is given once, also to what is gone. */
    static <T> void requireNew(Reader reader, Kind<T> kind, T value) {
        String id = kind.id(value);
        if (reader.find(kind, id).isPresent()) {
            throw refusal(
                    "PER-1",
                    kind + " " + id,
                    kind + " \"" + id + "\" must be new, but there is one with this id",
                    kind + " \"" + id + "\"은(는) 이미 있는 ID입니다");
        }
    }
}
