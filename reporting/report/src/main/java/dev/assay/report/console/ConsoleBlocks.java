package dev.assay.report.console;

import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.BlockCases;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Findings;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.RangeBars;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lays out each kind of block in lines. */
final class ConsoleBlocks implements BlockCases<List<String>> {
    private static final int INDENT = 2;
    private static final int WIDEST_LABEL = 24;
    private static final int TOTALS_GAP = 3;

    private final Screen screen;

    ConsoleBlocks(Screen screen) {
        this.screen = screen;
    }

    private List<String> indented(List<Block> blocks) {
        ConsoleBlocks deeper = new ConsoleBlocks(screen.narrower(INDENT));
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.addAll(block.fold(deeper));
        }
        return Lines.indent(INDENT, lines);
    }

    @Override
    public List<String> section(Section section) {
        String title = DisplayWidth.cut(section.title(), screen.width());
        String rule = screen.glyphs().rule(screen.width() - DisplayWidth.of(title) - 1);
        List<String> lines = new ArrayList<>();
        lines.add((screen.paint(Style.BOLD, title) + " " + screen.paint(Style.DIM, rule)).stripTrailing());
        lines.add("");
        lines.addAll(indented(section.blocks()));
        return lines;
    }

    @Override
    public List<String> paragraph(Paragraph paragraph) {
        return screen.wrap(paragraph.text());
    }

    @Override
    public List<String> items(Items items) {
        return items.texts().stream()
                .flatMap(text -> screen.hanging("- ", 2, text, Style.PLAIN).stream())
                .toList();
    }

    @Override
    public List<String> facts(Facts facts) {
        int widest = facts.entries().stream()
                .mapToInt(entry -> DisplayWidth.of(entry.label()))
                .max()
                .orElse(0);
        int columns = Math.min(widest, WIDEST_LABEL);
        return facts.entries().stream()
                .flatMap(entry -> fact(entry, columns).stream())
                .toList();
    }

    private List<String> fact(Facts.Entry entry, int columns) {
        String label = DisplayWidth.padEnd(DisplayWidth.cut(entry.label(), columns), columns);
        Cell value = entry.value();
        String lead = screen.paint(Style.DIM, label) + "  ";
        return screen.hanging(lead, columns + 2, value.text(), ConsoleTable.style(value));
    }

    @Override
    public List<String> totals(Totals totals) {
        List<String> lines = new ArrayList<>();
        int used = 0;
        for (Totals.Total total : totals.totals()) {
            String count = screen.glyphs().mark(total.tone()) + " " + total.count() + " " + total.label();
            String text = DisplayWidth.cut(count, screen.width());
            String painted = screen.paint(total.count() == 0 ? Style.DIM : Style.of(total.tone()), text);
            boolean fits = used > 0 && used + TOTALS_GAP + DisplayWidth.of(text) <= screen.width();
            if (fits) {
                int last = lines.size() - 1;
                lines.set(last, lines.get(last) + " ".repeat(TOTALS_GAP) + painted);
            } else {
                lines.add(painted);
            }
            used = DisplayWidth.of(text) + (fits ? used + TOTALS_GAP : 0);
        }
        return lines;
    }

    @Override
    public List<String> table(Table table) {
        List<String> lines = new ArrayList<>(screen.wrap(table.caption()));
        lines.addAll(new ConsoleTable(screen, table).lines());
        return lines;
    }

    @Override
    public List<String> stackedBars(StackedBars chart) {
        return new ConsoleCharts(screen).stacked(chart);
    }

    @Override
    public List<String> shareBars(ShareBars chart) {
        return new ConsoleCharts(screen).shares(chart);
    }

    @Override
    public List<String> rangeBars(RangeBars chart) {
        return new ConsoleCharts(screen).ranges(chart);
    }

    @Override
    public List<String> picture(Picture picture) {
        List<String> lines = new ArrayList<>(screen.wrap(picture.title()));
        lines.addAll(table(picture.figures()));
        return lines;
    }

    @Override
    public List<String> finding(Finding finding) {
        List<String> lines = new ArrayList<>(screen.marked(finding.badge(), finding.id(), Style.BOLD));
        lines.addAll(Lines.indent(INDENT, screen.narrower(INDENT).wrap(finding.title())));
        lines.addAll(indented(finding.blocks()));
        return lines;
    }

    @Override
    public List<String> findings(Findings findings) {
        Findings.Headings headings = findings.headings();
        List<Table.Column> columns = Stream.of(headings.badge(), headings.title(), headings.observed())
                .map(Table.Column::of)
                .toList();
        List<List<Cell>> rows = findings.findings().stream()
                .map(finding -> List.of(
                        Cell.status(finding.badge()), Cell.text(finding.title()), Cell.text(finding.observed())))
                .toList();
        return new ConsoleTable(screen, new Table(findings.caption(), columns, rows)).lines();
    }
}
