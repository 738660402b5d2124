package dev.assay.report.internal.markup;

/** Makes text harmless between tags and in quoted attributes, for HTML and XML alike. */
final class Escapes {
    private static final char REPLACEMENT = '\uFFFD';

    private Escapes() {}

    static void text(String text, StringBuilder out) {
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n') {
                out.append('\n');
            } else {
                append(codePoint, out);
            }
        });
    }

    static void attribute(String text, StringBuilder out) {
        text.codePoints().forEach(codePoint -> append(codePoint, out));
    }

    private static void append(int codePoint, StringBuilder out) {
        switch (codePoint) {
            case '<' -> out.append("&lt;");
            // Both also outside attributes: "]]>" may not occur in XML text, and one rule is easier to trust than two.
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '&' -> out.append("&amp;");
            // As numbers, because a parser turns them into spaces or line feeds.
            case '\n', '\t', '\r' -> out.append("&#").append(codePoint).append(';');
            default -> out.appendCodePoint(isXml(codePoint) ? codePoint : REPLACEMENT);
        }
    }

    /** XML 1.0, production 2, less the controls that HTML does not want. */
    private static boolean isXml(int codePoint) {
        return codePoint >= 0x20 && codePoint <= 0x7E
                || codePoint >= 0xA0 && codePoint <= 0xD7FF
                || codePoint >= 0xE000 && codePoint <= 0xFFFD
                || codePoint >= 0x10000;
    }
}
