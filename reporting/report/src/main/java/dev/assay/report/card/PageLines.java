package dev.assay.report.card;

import dev.assay.report.Report;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import java.util.List;

/**
 * Counts the lines that a report takes on paper. The numbers are those of the style sheet for print: lines of 18 pixels, on A4 or
 * Letter with margins of 14 millimetres; a column is half a Hangul syllable, 5.6 pixels.
 */
final class PageLines {
    /** What a page of Letter has, the shorter one: 251 millimetres. */
    static final int PAGE = 52;

    private static final double HEAD = 8;
    private static final double SECTION = 3.2;
    private static final double TABLE_HEAD = 2.5;
    private static final double ROW = 0.5;

    /** Beside its label, with two facts on a line. */
    private static final int FACT = 36;

    private static final int TEXT = 124;

    private PageLines() {}

    static int of(Report report) {
        double lines = HEAD;
        for (Section section : report.sections()) {
            lines += SECTION;
            for (Block block : section.blocks()) {
                lines += lines(block);
            }
        }
        return (int) Math.ceil(lines);
    }

    private static double lines(Block block) {
        if (block instanceof Facts facts) {
            return facts(facts.entries());
        }
        return block instanceof Table table ? table(table) : wrapped(((Paragraph) block).text(), TEXT) + 1;
    }

    private static double facts(List<Facts.Entry> facts) {
        double lines = 0;
        for (int i = 0; i < facts.size(); i += 2) {
            lines += ROW
                    + facts.subList(i, Math.min(i + 2, facts.size())).stream()
                            .mapToInt(fact -> wrapped(fact.value().text(), FACT))
                            .max()
                            .orElse(1);
        }
        return lines;
    }

    private static double table(Table table) {
        int width = TEXT / table.columns().size() - 4;
        double lines = TABLE_HEAD;
        for (List<Cell> row : table.rows()) {
            lines += ROW
                    + row.stream()
                            .mapToInt(cell -> wrapped(cell.text(), width))
                            .max()
                            .orElse(1);
        }
        return lines;
    }

    /** Words are not broken, so that a line is not filled to its end. */
    private static int wrapped(String text, int columns) {
        int width = DisplayWidth.of(text);
        return width <= columns ? 1 : 1 + (width - 1) / (columns * 9 / 10);
    }
}
