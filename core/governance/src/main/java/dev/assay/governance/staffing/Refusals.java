package dev.assay.governance.staffing;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;

/** Throws what is wrong. */
final class Refusals {
    private Refusals() {}

    static FindingsException refusal(String code, String what, String en, String ko) {
        return FindingsException.of(what, code, Text.of(en, ko));
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
