package dev.assay.report.console;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether text for a terminal has colours.
 *
 * @see <a href="https://no-color.org">The convention about NO_COLOR</a>
 * @since 0.1
 */
public enum Ansi {
    /** Never: for files, logs and terminals without colours. */
    NEVER,
    /** Always: the reader is known to understand ANSI escape sequences. */
    ALWAYS;

    /**
     * Returns what suits a terminal: colours, unless there is none, it is dumb, or its user wants none.
     *
     * @param console the terminal as {@link System#console()} gives it; null if there is none
     * @param environment the environment as {@link System#getenv()} gives it: {@code NO_COLOR} and {@code TERM} are read
     * @return ALWAYS or NEVER
     */
    public static Ansi auto(@Nullable Console console, Map<String, String> environment) {
        return of(console != null && isTerminal(console), environment);
    }

    static Ansi of(boolean terminal, Map<String, String> environment) {
        boolean unwanted = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
        return terminal && !unwanted && !dumb ? ALWAYS : NEVER;
    }

    /** From Java 22 on there may be a console without a terminal, and a method that tells; before, there is neither. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
