package dev.assay.checks.kernel.text;

import java.util.regex.Pattern;

/**
 * Makes {@code $} mean the very end of the text. Java lets it stand before a final line end too, which other engines do
 * not; in multi-line mode, which a pattern asks for itself, it is left alone.
 */
final class EndAnchors {
    private static final Pattern MULTI_LINE = Pattern.compile("\\(\\?[a-zA-Z]*m");

    private final String regex;
    private final StringBuilder strict = new StringBuilder();
    private int at;
    private int depth;

    private EndAnchors(String regex) {
        this.regex = regex;
    }

    static String strict(String regex) {
        boolean asIs = regex.indexOf('$') < 0 || MULTI_LINE.matcher(regex).find();
        return asIs ? regex : new EndAnchors(regex).rewrite();
    }

    private String rewrite() {
        while (at < regex.length()) {
            char character = regex.charAt(at);
            if (character == '\\') {
                copyEscape();
            } else if (character == '$' && depth == 0) {
                strict.append("\\z");
                at++;
            } else {
                depth += character == '[' ? 1 : character == ']' && depth > 0 ? -1 : 0;
                copy(1);
            }
        }
        return strict.toString();
    }

    private void copyEscape() {
        boolean quotes = regex.startsWith("\\Q", at);
        int end = quotes ? regex.indexOf("\\E", at) : -1;
        copy(quotes ? (end < 0 ? regex.length() : end + 2) - at : 2);
    }

    private void copy(int length) {
        int end = Math.min(regex.length(), at + length);
        strict.append(regex, at, end);
        at = end;
    }
}
