package dev.assay.quality.finding;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that is not as a rule wants it. Immutable.
 *
 * @param code the rule's stable code, such as {@code RACI-1}
 * @param level how bad it is
 * @param path where it is, such as {@code raci.deployment.accountable}; empty when it is about the whole
 * @param message what is wrong, with the names of those it is about
 * @since 0.1
 */
public record Finding(String code, Level level, String path, Text message) {
    private static final Pattern IN_A_FILE = Pattern.compile("line (\\d+), column (\\d+)(?: (\\(.*\\)))?");

    /** How bad a finding is. */
    public enum Level {
        /** What it is about is refused. */
        ERROR,
        /** It is accepted, and shown until it is mended. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    /** Checks the components. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(message, "message");
    }

    /**
     * Returns an error.
     *
     * @param code the rule's code
     * @param path where it is
     * @param message what is wrong
     * @return the finding
     */
    public static Finding error(String code, String path, Text message) {
        return new Finding(code, Level.ERROR, path, message);
    }

    /**
     * Returns a warning.
     *
     * @param code the rule's code
     * @param path where it is
     * @param message what is wrong
     * @return the finding
     */
    public static Finding warning(String code, String path, Text message) {
        return new Finding(code, Level.WARNING, path, message);
    }

    /**
     * Returns the finding under another path, for one that was made from the inside.
     *
     * @param outer the path of what contains it
     * @return a new finding
     */
    public Finding within(String outer) {
        String inner = path.isEmpty() || path.startsWith("[") ? path : "." + path;
        return new Finding(code, level, outer.isEmpty() ? path : outer + inner, message);
    }

    /**
     * Returns the finding as one line.
     *
     * @param locale the reader's locale
     * @return path, code and message
     */
    public String describe(Locale locale) {
        return (path.isEmpty() ? "" : place(locale) + ": ") + message.in(locale) + " (" + code + ")";
    }

    /** Where in a file is said in the reader's language, and what it is called there as it is. */
    private String place(Locale locale) {
        Matcher inFile = IN_A_FILE.matcher(path);
        if (!inFile.matches()) {
            return path;
        }
        String called = inFile.group(3) == null ? "" : inFile.group(3);
        return Text.of(path, inFile.group(1) + "행 " + inFile.group(2) + "열" + called)
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
