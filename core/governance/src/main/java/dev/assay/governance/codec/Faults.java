package dev.assay.governance.codec;

import dev.assay.governance.Finding;
import dev.assay.governance.Text;
import dev.assay.quality.data.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a tree. */
final class Faults {
    private Faults() {}

    static Finding wrong(String path, String rule, String ruleInKorean, @Nullable Object node) {
        String found = shown(node);
        return Finding.error(
                "FORM-TYPE",
                path,
                Text.of("must be " + rule + ", but was " + found, ruleInKorean + "이어야 하지만 " + found + "입니다"));
    }

    static Finding refused(String path, String reason) {
        return Finding.error("FORM-VALUE", path, Text.of(reason));
    }

    static Finding missing(String path) {
        return Finding.error("FORM-MISSING", path, Text.of("must be given", "반드시 있어야 합니다"));
    }

    static Finding unknown(String path, String key, Collection<String> known) {
        String hint = Names.hint(key, "keys", known);
        return Finding.error(
                "FORM-UNKNOWN", path, Text.of("no such key; " + hint, "없는 키입니다; " + String.join(", ", known)));
    }

    /** Values may be personal: only their form is shown. */
    private static String shown(@Nullable Object node) {
        if (node instanceof Map<?, ?>) {
            return "a map";
        }
        if (node instanceof List<?>) {
            return "a list";
        }
        return node instanceof String text ? "\"" + text + "\"" : String.valueOf(node);
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
