package dev.assay.report.console;

import dev.assay.report.internal.text.DisplayWidth;
import java.util.ArrayList;
import java.util.List;

/** Breaks and indents lines. */
final class Lines {
    private Lines() {}

    /** Breaks text at spaces, and inside a word only when the word alone is too wide. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            boolean fits = DisplayWidth.of(line.toString()) + 1 + DisplayWidth.of(word) <= columns;
            if (line.length() > 0 && fits) {
                line.append(' ').append(word);
            } else {
                if (line.length() > 0) {
                    lines.add(line.toString());
                }
                line.setLength(0);
                line.append(breakWord(word, columns, lines));
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Adds the full lines of a word to the lines, and returns the rest. */
    private static String breakWord(String word, int columns, List<String> lines) {
        String rest = word;
        while (DisplayWidth.of(rest) > columns) {
            // A wide character in a single column overflows it rather than never ends.
            int fitting = Math.max(Character.charCount(rest.codePointAt(0)), DisplayWidth.fitting(rest, columns));
            lines.add(rest.substring(0, fitting));
            rest = rest.substring(fitting);
        }
        return rest;
    }

    static List<String> indent(int columns, List<String> lines) {
        return lines.stream()
                .map(line -> line.isEmpty() ? line : " ".repeat(columns) + line)
                .toList();
    }
}
