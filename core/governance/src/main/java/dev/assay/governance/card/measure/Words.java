package dev.assay.governance.card.measure;

import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins what is found part by part. */
final class Words {
    private static final int MOST = 20;

    private Words() {}

    /** The first of them, and how many more there are; a card is read by people. */
    static Text list(List<Text> parts) {
        int more = parts.size() - MOST;
        return Text.of(
                join(parts, Text::en, more > 0 ? "; and " + more + " more" : ""),
                join(parts, Text::ko, more > 0 ? "; 그 밖에 " + more + "개" : ""));
    }

    private static String join(List<Text> parts, Function<Text, String> language, String tail) {
        return parts.stream().limit(MOST).map(language).collect(Collectors.joining("; ")) + tail;
    }

    static Text of(String name, Text text) {
        return Text.of(name + ": " + text.en(), name + ": " + text.ko());
    }
}
