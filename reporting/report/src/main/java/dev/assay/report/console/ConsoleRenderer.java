package dev.assay.report.console;

import dev.assay.report.Renderer;
import dev.assay.report.Report;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Writes a report for a terminal or a log, aligned by the width at which terminals show characters.
 *
 * <p>Hangul and CJK take two columns, combining marks none, ambiguous characters one. No line is wider than the renderer's
 * width. Colour repeats what marks and words say already. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class ConsoleRenderer implements Renderer {
    private static final int USUAL_WIDTH = 100;
    private static final int LEAST_WIDTH = 40;
    private static final int GREATEST_WIDTH = 1_000;

    private final int width;
    private final Ansi ansi;
    private final Glyphs glyphs;

    private ConsoleRenderer(int width, Ansi ansi, Glyphs glyphs) {
        this.width = width;
        this.ansi = Objects.requireNonNull(ansi, "ansi");
        this.glyphs = Objects.requireNonNull(glyphs, "glyphs");
    }

    /**
     * Returns a renderer that suits everything: 100 columns, no colours, Unicode marks.
     *
     * @return the renderer
     */
    public static ConsoleRenderer ofDefaults() {
        return new ConsoleRenderer(USUAL_WIDTH, Ansi.NEVER, Glyphs.UNICODE);
    }

    /**
     * Sets the width that no line exceeds.
     *
     * @param columns columns of the terminal, in [40, 1000]
     * @return a new renderer
     * @throws IllegalArgumentException if the width is out of range
     */
    public ConsoleRenderer width(int columns) {
        if (columns < LEAST_WIDTH || columns > GREATEST_WIDTH) {
            throw new IllegalArgumentException(
                    "width must be in [" + LEAST_WIDTH + ", " + GREATEST_WIDTH + "], but was " + columns);
        }
        return new ConsoleRenderer(columns, ansi, glyphs);
    }

    /**
     * Sets whether there are colours.
     *
     * @param colours see {@link Ansi#auto}
     * @return a new renderer
     */
    public ConsoleRenderer ansi(Ansi colours) {
        return new ConsoleRenderer(width, colours, glyphs);
    }

    /**
     * Sets what marks, rules and bars are made of.
     *
     * @param characters the characters
     * @return a new renderer
     */
    public ConsoleRenderer glyphs(Glyphs characters) {
        return new ConsoleRenderer(width, ansi, characters);
    }

    @Override
    public String render(Report report) {
        Screen screen = new Screen(width, ansi, glyphs);
        ConsoleBlocks blocks = new ConsoleBlocks(screen);
        List<String> lines = new ArrayList<>(head(report.headline(), screen));
        lines.addAll(report.headline().totals().fold(blocks));
        lines.add("");
        lines.addAll(report.headline().facts().fold(blocks));
        for (Section section : report.sections()) {
            lines.add("");
            lines.addAll(section.fold(blocks));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<String> head(Headline headline, Screen screen) {
        List<String> lines = new ArrayList<>();
        screen.wrap(headline.title()).forEach(line -> lines.add(screen.paint(Style.BOLD, line)));
        lines.add(screen.paint(Style.DIM, DisplayWidth.cut(headline.kicker(), screen.width())));
        lines.add("");
        lines.addAll(screen.marked(headline.badge(), headline.summary(), Style.PLAIN));
        return lines;
    }
}
