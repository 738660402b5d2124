package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Tone;
import java.util.Locale;

/** Tones as classes of the style sheet, and as marks that a screen reader skips because words say the same. */
final class Tones {
    private Tones() {}

    static String css(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    static Element mark(Tone tone) {
        return Element.of("span", "class", "mark", "aria-hidden", "true").text(tone.mark());
    }

    static Element badge(Badge badge) {
        return Element.of("span", "class", "badge " + css(badge.tone()))
                .add(mark(badge.tone()))
                .text(" " + badge.label());
    }
}
