package dev.assay.quality.engine;

/**
 * Tells patterns that describe a regular language from those that need a matcher that backtracks.
 *
 * <p>Irregular are back-references and look-around, and what steers backtracking: possessive quantifiers and atomic
 * groups. So is the comments flag, because it changes how the rest of the pattern is read. The syntax is that of
 * {@link java.util.regex.Pattern} without flags; the pattern is known to compile.
 */
final class IrregularPatterns {
    private static final int NAME_OFFSET = 3;
    private static final String BRACED = "pPxNb";

    private final String regex;
    private int at;
    private boolean behindQuantifier;

    private IrregularPatterns(String regex) {
        this.regex = regex;
    }

    static boolean isIrregular(String regex) {
        IrregularPatterns scan = new IrregularPatterns(regex);
        while (scan.at < regex.length()) {
            if (scan.passesIrregular()) {
                return true;
            }
        }
        return false;
    }

    /** Moves behind the next construct and returns whether it is irregular. */
    private boolean passesIrregular() {
        char next = regex.charAt(at);
        boolean quantifier = next == '?' || next == '*' || next == '+' || next == '{';
        if (quantifier) {
            return passesQuantifier(next);
        }
        behindQuantifier = false;
        if (next == '\\') {
            return passesEscape();
        }
        if (next == '(') {
            return passesGroupStart();
        }
        at = next == '[' ? classEnd(at) : at + 1;
        return false;
    }

    private boolean passesQuantifier(char next) {
        boolean possessive = behindQuantifier && next == '+';
        // A second mark makes the first one reluctant or possessive; it is no quantifier itself.
        behindQuantifier = !behindQuantifier;
        at = next == '{' ? behind("}", at) : at + 1;
        return possessive;
    }

    private boolean passesEscape() {
        char escaped = regex.charAt(at + 1);
        boolean reference = escaped == 'k' || escaped >= '1' && escaped <= '9';
        at = escapeEnd(at);
        return reference;
    }

    /** Returns the place behind an escape that starts at a backslash. */
    private int escapeEnd(int start) {
        char escaped = regex.charAt(start + 1);
        if (escaped == 'Q') {
            return behind("\\E", start);
        }
        if (escaped == 'c') {
            return start + 3;
        }
        boolean braced = BRACED.indexOf(escaped) >= 0 && regex.startsWith("{", start + 2);
        return braced ? behind("}", start) : start + 2;
    }

    private boolean passesGroupStart() {
        if (!regex.startsWith("(?", at)) {
            at++;
            return false;
        }
        if (regex.startsWith("(?<", at)) {
            char kind = regex.charAt(at + NAME_OFFSET);
            at += NAME_OFFSET;
            return kind == '=' || kind == '!';
        }
        return passesFlags();
    }

    /** Moves behind flags, up to the colon or parenthesis that ends them; look-ahead and atomic groups have none. */
    private boolean passesFlags() {
        boolean on = true;
        for (at += 2; ; at++) {
            char flag = regex.charAt(at);
            if (flag == '=' || flag == '!' || flag == '>' || on && flag == 'x') {
                return true;
            }
            if (flag == ':' || flag == ')') {
                at++;
                return false;
            }
            on &= flag != '-';
        }
    }

    /** Returns the place behind a character class that starts at a bracket; classes nest. */
    private int classEnd(int start) {
        int place = regex.startsWith("^", start + 1) ? start + 2 : start + 1;
        // A closing bracket that comes first stands for itself.
        place = regex.startsWith("]", place) ? place + 1 : place;
        while (place < regex.length() && regex.charAt(place) != ']') {
            char next = regex.charAt(place);
            place = next == '\\' ? escapeEnd(place) : next == '[' ? classEnd(place) : place + 1;
        }
        return place + 1;
    }

    private int behind(String end, int start) {
        int found = regex.indexOf(end, start);
        return found < 0 ? regex.length() : found + end.length();
    }
}
