package dev.assay.report.console;

import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Badge;
import java.util.ArrayList;
import java.util.List;

/** What lines may look like: their width, colours and characters. */
record Screen(int width, Ansi ansi, Glyphs glyphs) {
    private static final String ESCAPE = "\u001B[";

    Screen narrower(int columns) {
        return new Screen(width - columns, ansi, glyphs);
    }

    /** Text is measured before it is painted, because escape sequences take no column. */
    String paint(Style style, String text) {
        boolean bare = ansi == Ansi.NEVER || style == Style.PLAIN || text.isBlank();
        return bare ? text : ESCAPE + style.parameters() + "m" + text + ESCAPE + "0m";
    }

    /** Returns text after a badge. */
    List<String> marked(Badge badge, String text, Style style) {
        String label = glyphs.mark(badge.tone()) + " " + DisplayWidth.cut(badge.label(), width / 2);
        String lead = paint(Style.of(badge.tone()), label) + "  ";
        return hanging(lead, DisplayWidth.of(label) + 2, text, style);
    }

    List<String> wrap(String text) {
        return Lines.wrap(text, width);
    }

    /** Returns text beside a lead that is painted already and takes some columns, continued below itself. */
    List<String> hanging(String lead, int columns, String text, Style style) {
        List<String> lines = new ArrayList<>();
        for (String line : Lines.wrap(text, Math.max(1, width - columns))) {
            lines.add((lines.isEmpty() ? lead : " ".repeat(columns)) + paint(style, line));
        }
        return lines;
    }
}
