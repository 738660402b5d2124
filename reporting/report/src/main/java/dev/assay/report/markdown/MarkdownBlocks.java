package dev.assay.report.markdown;

import static dev.assay.report.markdown.MarkdownText.code;
import static dev.assay.report.markdown.MarkdownText.prose;

import dev.assay.report.tree.Badge;
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
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes each kind of block; every text ends with a line feed. */
final class MarkdownBlocks implements BlockCases<String> {
    private static final int DEEPEST = 6;
    private static final String START = ":--";
    private static final String END = "--:";

    private final int level;

    MarkdownBlocks(int level) {
        this.level = level;
    }

    static String badge(Badge badge) {
        return strong(badge.tone().mark() + " " + prose(badge.label()));
    }

    /** Asterisks around nothing, or beside a space, would be read as asterisks, and four of them as a rule. */
    private static String strong(String markdown) {
        return markdown.isBlank() ? "" : "**" + markdown.strip() + "**";
    }

    private String heading(String markdown) {
        return "#".repeat(Math.min(level, DEEPEST)) + " " + markdown + "\n\n";
    }

    private String below(List<Block> blocks) {
        MarkdownBlocks deeper = new MarkdownBlocks(level + 1);
        return blocks.stream().map(block -> block.fold(deeper)).collect(Collectors.joining("\n"));
    }

    @Override
    public String section(Section section) {
        return heading(prose(section.title())) + below(section.blocks());
    }

    @Override
    public String paragraph(Paragraph paragraph) {
        return prose(paragraph.text()) + "\n";
    }

    @Override
    public String items(Items items) {
        return lines(items.texts().stream().map(text -> "* " + prose(text)));
    }

    @Override
    public String facts(Facts facts) {
        return lines(
                facts.entries().stream().map(entry -> "* " + strong(prose(entry.label())) + " " + cell(entry.value())));
    }

    @Override
    public String totals(Totals totals) {
        List<Totals.Total> all = totals.totals();
        if (all.isEmpty()) {
            return "";
        }
        return row(all.stream().map(total -> total.tone().mark() + " " + prose(total.label())))
                + row(all.stream().map(total -> END))
                + row(all.stream().map(total -> String.valueOf(total.count())));
    }

    @Override
    public String table(Table table) {
        StringBuilder out = new StringBuilder();
        out.append(prose(table.caption())).append("\n\n");
        out.append(row(table.columns().stream().map(column -> prose(column.header()))));
        out.append(row(table.columns().stream().map(column -> column.align() == Table.Align.END ? END : START)));
        table.rows().forEach(row -> out.append(row(row.stream().map(MarkdownBlocks::cell))));
        return out.toString();
    }

    private static String cell(Cell cell) {
        return switch (cell.form()) {
            case TEXT, NUMBER -> prose(cell.text());
            case VALUE -> code(cell.text());
            case QUIET -> cell.text().isBlank() ? "" : "*" + prose(cell.text()) + "*";
            case STATUS -> cell.tone().mark() + " " + prose(cell.text());
        };
    }

    @Override
    public String stackedBars(StackedBars chart) {
        List<String> header = new ArrayList<>(List.of(prose(chart.title())));
        chart.series().forEach(series -> header.add(series.tone().mark() + " " + prose(series.label())));
        StringBuilder out = new StringBuilder();
        out.append(row(header.stream()));
        out.append(row(Stream.concat(Stream.of(START), chart.series().stream().map(series -> END))));
        for (StackedBars.Bar bar : chart.bars()) {
            Stream<String> counts = bar.counts().stream().map(String::valueOf);
            out.append(row(Stream.concat(Stream.of(prose(bar.label())), counts)));
        }
        return out.toString();
    }

    @Override
    public String shareBars(ShareBars chart) {
        StringBuilder out = new StringBuilder();
        out.append(row(Stream.of(prose(chart.title()), prose(chart.shareLabel()), prose(chart.limitLabel()))));
        out.append(row(Stream.of(START, END, END)));
        for (ShareBars.Bar bar : chart.bars()) {
            String limit = bar.limit().map(ShareBars.Share::text).orElse("");
            out.append(row(Stream.of(
                    bar.tone().mark() + " " + code(bar.label()),
                    prose(bar.share().text()),
                    prose(limit))));
        }
        return out.toString();
    }

    @Override
    public String rangeBars(RangeBars chart) {
        StringBuilder out = new StringBuilder();
        out.append(row(Stream.of(prose(chart.title()), prose(chart.valueLabel()), prose(chart.rangeLabel()))));
        out.append(row(Stream.of(START, END, END)));
        for (RangeBars.Bar bar : chart.bars()) {
            out.append(row(Stream.of(
                    bar.tone().mark() + " " + code(bar.label()),
                    prose(bar.estimate().text()),
                    prose(bar.estimate().rangeText()))));
        }
        return out.toString();
    }

    @Override
    public String picture(Picture picture) {
        return strong(prose(picture.title())) + "\n\n" + table(picture.figures());
    }

    @Override
    public String finding(Finding finding) {
        String badge = mark(finding.badge().tone()) + prose(finding.badge().label());
        return heading(badge + ": " + code(finding.id())) + prose(finding.title()) + "\n\n" + below(finding.blocks());
    }

    private static String mark(Tone tone) {
        return tone.mark() + " ";
    }

    @Override
    public String findings(Findings findings) {
        Findings.Headings headings = findings.headings();
        StringBuilder out = new StringBuilder();
        out.append(row(Stream.of(prose(headings.badge()), prose(headings.title()), prose(headings.observed()))));
        out.append(row(Stream.of(START, START, START)));
        for (Finding finding : findings.findings()) {
            out.append(row(Stream.of(
                    mark(finding.badge().tone()) + prose(finding.badge().label()),
                    prose(finding.title()),
                    prose(finding.observed()))));
        }
        return out.toString();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String lines(Stream<String> lines) {
        return lines.map(line -> line + "\n").collect(Collectors.joining());
    }
}
