package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.finding.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a bare word in YAML means.
 *
 * <p>Readers of YAML 1.1, of YAML 1.2 and programs that claim either differ: {@code no} is a boolean here and text there,
 * {@code 012} is ten or twelve, {@code 1e3} a number or text. Whatever they differ about is ambiguous and must be quoted;
 * what is left means the same to all of them.
 */
final class PlainScalars {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+([eE][-+][0-9]+)?)?");
    private static final Set<String> NULLS = Set.of("", "~", "null");
    private static final Set<String> BOOLEANS = Set.of("true", "false");
    private static final Pattern BOOLEAN_LIKE = Pattern.compile("(?i:yes|no|on|off|true|false)");
    private static final Pattern NULL_LIKE = Pattern.compile("(?i:null)");
    private static final Pattern NUMBER_LIKE = Pattern.compile(
            "[-+]?(0[xXoObB][0-9a-fA-F_]+" // other bases
                    + "|[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?" // base 60
                    + "|([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9][0-9_]*)([eE][-+]?[0-9]+)?" // 012, 1_000, .5, 1e3
                    + "|(?i:\\.inf))|(?i:\\.nan)");
    private static final Pattern TIME_LIKE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");
    private static final Set<String> MARKS = Set.of("=", "<<");
    /** No word that long is taken for anything but text, and the patterns stay cheap. */
    private static final int LONGEST = 1_000;

    private PlainScalars() {}

    static Type typeOf(String text) {
        if (NULLS.contains(text)) {
            return Type.NULL;
        }
        if (BOOLEANS.contains(text)) {
            return Type.BOOLEAN;
        }
        if (NUMBER.matcher(text).matches()) {
            return Type.NUMBER;
        }
        return ambiguity(text).isPresent() ? Type.AMBIGUOUS : Type.TEXT;
    }

    /** Returns what some readers take a bare word for, if others do not. */
    static Optional<Text> ambiguity(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (BOOLEAN_LIKE.matcher(text).matches()) {
            return Optional.of(Text.of("a boolean", "참·거짓"));
        }
        if (NULL_LIKE.matcher(text).matches()) {
            return Optional.of(Text.of("null", "없는 값"));
        }
        if (NUMBER_LIKE.matcher(text).matches()) {
            return Optional.of(Text.of("another number", "다른 수"));
        }
        if (TIME_LIKE.matcher(text).matches()) {
            return Optional.of(Text.of("a date", "날짜"));
        }
        return MARKS.contains(text) ? Optional.of(Text.of("a mark of their own", "고유한 기호")) : Optional.empty();
    }

    /** Returns whether a text may stand bare, as far as its meaning goes. */
    static boolean isText(String text) {
        return typeOf(text) == Type.TEXT;
    }
}
