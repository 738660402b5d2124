package dev.assay.report.junit;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says the blocks of a finding in lines that need no layout, for build servers show them in any font. */
final class PlainText implements BlockCases<Stream<String>> {
    private PlainText() {}

    static String of(List<Block> blocks) {
        PlainText text = new PlainText();
        return blocks.stream().flatMap(block -> block.fold(text)).collect(Collectors.joining("\n"));
    }

    @Override
    public Stream<String> section(Section section) {
        return Stream.concat(
                Stream.of(section.title()), section.blocks().stream().flatMap(block -> block.fold(this)));
    }

    @Override
    public Stream<String> paragraph(Paragraph paragraph) {
        return Stream.of(paragraph.text());
    }

    @Override
    public Stream<String> items(Items items) {
        return items.texts().stream().map(text -> "- " + text);
    }

    @Override
    public Stream<String> facts(Facts facts) {
        return facts.entries().stream()
                .map(entry -> entry.label() + ": " + entry.value().text());
    }

    @Override
    public Stream<String> totals(Totals totals) {
        return totals.totals().stream().map(total -> total.label() + ": " + total.count());
    }

    @Override
    public Stream<String> table(Table table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.caption());
        for (List<Cell> row : table.rows()) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(i ->
                            table.columns().get(i).header() + " " + row.get(i).text())
                    .collect(Collectors.joining(", ", "  ", "")));
        }
        return lines.stream();
    }

    @Override
    public Stream<String> stackedBars(StackedBars chart) {
        return chart.bars().stream().map(bar -> bar.label() + ": " + bar.total());
    }

    @Override
    public Stream<String> shareBars(ShareBars chart) {
        return chart.bars().stream().map(bar -> bar.label() + ": " + bar.share().text());
    }

    @Override
    public Stream<String> rangeBars(RangeBars chart) {
        return chart.bars().stream()
                .map(bar -> bar.label() + ": " + bar.estimate().text() + " ("
                        + bar.estimate().rangeText() + ")");
    }

    @Override
    public Stream<String> picture(Picture picture) {
        return table(picture.figures());
    }

    @Override
    public Stream<String> finding(Finding finding) {
        return Stream.concat(
                Stream.of(finding.id() + ": " + finding.observed()),
                finding.blocks().stream().flatMap(block -> block.fold(this)));
    }

    @Override
    public Stream<String> findings(Findings findings) {
        return findings.findings().stream().flatMap(this::finding);
    }
}
