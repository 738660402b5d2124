package dev.assay.report.junit;

import dev.assay.report.tree.BlockCases;
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
import java.util.stream.Stream;

/** Finds the findings of a report, however deep they stand. */
final class FindingCollector implements BlockCases<Stream<Finding>> {
    @Override
    public Stream<Finding> section(Section section) {
        return section.blocks().stream().flatMap(block -> block.fold(this));
    }

    @Override
    public Stream<Finding> finding(Finding finding) {
        return Stream.of(finding);
    }

    @Override
    public Stream<Finding> findings(Findings findings) {
        return findings.findings().stream();
    }

    @Override
    public Stream<Finding> paragraph(Paragraph paragraph) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> items(Items items) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> facts(Facts facts) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> totals(Totals totals) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> table(Table table) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> stackedBars(StackedBars chart) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> shareBars(ShareBars chart) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> rangeBars(RangeBars chart) {
        return Stream.empty();
    }

    @Override
    public Stream<Finding> picture(Picture picture) {
        return Stream.empty();
    }
}
