package dev.assay.governance.codec;

import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may be wrong with a tree. */
final class Faults {
    private Faults() {}

    static Finding wrong(String path, String rule, String ruleInKorean, @Nullable Object node) {
        Text found = shown(node);
        return Finding.error(
                "FORM-TYPE",
                path,
                Text.of(
                        "must be " + rule + ", but was " + found.en(),
                        ruleInKorean + copula(ruleInKorean) + " 하지만 " + found.ko() + "입니다"));
    }

    /** Returns what a class said against a value; a class of others says it in English only. */
    static Finding refused(String path, IllegalArgumentException reason) {
        Text text = reason instanceof ValueException ours
                ? ours.text()
                : Text.of(String.valueOf(reason.getMessage()), "받아들일 수 없는 값입니다");
        return Finding.error("FORM-VALUE", path, text);
    }

    static Finding missing(String path) {
        return Finding.error("FORM-MISSING", path, Text.of("must be given", "반드시 있어야 합니다"));
    }

    static Finding unknown(String path, String key, Collection<String> known) {
        return Finding.error(
                "FORM-UNKNOWN",
                path,
                Text.of(
                        "no such key; " + Names.hint(key, "keys", known),
                        "없는 키입니다. " + Names.hintInKorean(key, "키", known)));
    }

    /** Returns what was found: a single value as it is, of several only what they are. */
    private static Text shown(@Nullable Object node) {
        if (node instanceof Map<?, ?>) {
            return Text.of("a map", "맵");
        }
        if (node instanceof List<?>) {
            return Text.of("a list", "목록");
        }
        return Text.of(node instanceof String text ? "\"" + text + "\"" : String.valueOf(node));
    }

    /** Returns the ending that a Korean word takes, which depends on whether its last syllable ends in a consonant. */
    private static String copula(String word) {
        int syllable = word.charAt(word.length() - 1) - '가';
        boolean closed = syllable >= 0 && syllable % 28 != 0;
        return closed ? "이어야" : "여야";
    }

    static String join(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
