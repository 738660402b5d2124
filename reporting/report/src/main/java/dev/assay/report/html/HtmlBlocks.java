package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
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
import java.util.List;

/** Makes elements of each kind of block. */
final class HtmlBlocks implements BlockCases<Element> {
    private static final int DEEPEST = 6;

    private final Anchors anchors;
    private final int level;

    HtmlBlocks(Anchors anchors, int level) {
        this.anchors = anchors;
        this.level = level;
    }

    private Element heading() {
        return Element.of("h" + Math.min(level, DEEPEST));
    }

    private List<Element> below(List<Block> blocks) {
        HtmlBlocks deeper = new HtmlBlocks(anchors, level + 1);
        return blocks.stream().map(block -> block.fold(deeper)).toList();
    }

    @Override
    public Element section(Section section) {
        String id = anchors.take(Anchors.section(section.title()));
        return Element.of("section", "aria-labelledby", id)
                .add(
                        heading().with("id", id).text(section.title()),
                        Element.of("div", "class", "blocks").add(below(section.blocks())));
    }

    @Override
    public Element paragraph(Paragraph paragraph) {
        return Element.of("p").text(paragraph.text());
    }

    @Override
    public Element items(Items items) {
        Element list = Element.of("ul", "class", "items");
        items.texts().forEach(text -> list.add(Element.of("li").text(text)));
        return list;
    }

    @Override
    public Element facts(Facts facts) {
        Element list = Element.of("dl", "class", "facts");
        for (Facts.Entry entry : facts.entries()) {
            Element value = Element.of("dd");
            fill(value, entry.value());
            // HTML allows a div around each pair, which the page needs to set them side by side.
            list.add(Element.of("div").add(Element.of("dt").text(entry.label()), value));
        }
        return list;
    }

    private static void fill(Element holder, Cell cell) {
        switch (cell.form()) {
            case TEXT, NUMBER -> toned(holder.with("dir", "auto"), cell.tone()).text(unbroken(cell.text()));
            case VALUE -> holder.add(Element.of("code", "dir", "auto").text(cell.text()));
            case QUIET -> holder.add(Element.of("span", "class", "quiet").text(cell.text()));
            case STATUS ->
                holder.add(Element.of("span", "class", "status " + Tones.css(cell.tone()))
                        .add(Tones.mark(cell.tone()))
                        .text(" " + cell.text()));
        }
    }

    /** Keeps a percent sign on the line of its number. */
    private static String unbroken(String prose) {
        return prose.replace(" %", "\u00A0%");
    }

    private static Element toned(Element holder, Tone tone) {
        return tone == Tone.NEUTRAL ? holder : holder.with("class", "toned " + Tones.css(tone));
    }

    @Override
    public Element totals(Totals totals) {
        Element list = Element.of("ul", "class", "totals");
        for (Totals.Total total : totals.totals()) {
            String none = total.count() == 0 ? " none" : "";
            list.add(Element.of("li", "class", Tones.css(total.tone()) + none)
                    .add(
                            Element.of("span", "class", "count").text(String.valueOf(total.count())),
                            Element.of("span", "class", "label")
                                    .add(Tones.mark(total.tone()))
                                    .text(" " + total.label())));
        }
        return list;
    }

    @Override
    public Element table(Table table) {
        Element header = Element.of("tr");
        for (Table.Column column : table.columns()) {
            header.add(aligned(Element.of("th", "scope", "col", "dir", "auto"), column)
                    .text(column.header()));
        }
        Element body = Element.of("tbody");
        for (List<Cell> row : table.rows()) {
            Element line = Element.of("tr");
            for (int i = 0; i < row.size(); i++) {
                Element cell = aligned(Element.of("td"), table.columns().get(i));
                fill(cell, row.get(i));
                line.add(cell);
            }
            body.add(line);
        }
        return scrolling(table.caption(), Element.of("thead").add(header), body);
    }

    private static Element aligned(Element cell, Table.Column column) {
        return switch (column.align()) {
            case START -> cell;
            case END -> cell.with("class", "number");
        };
    }

    /** A wide table scrolls on its own; what scrolls can be focused, so that a keyboard can scroll it. */
    private Element scrolling(String caption, Element... parts) {
        String id = anchors.take("table");
        Element table = Element.of("table")
                .add(Element.of("caption", "id", id).text(caption))
                .add(parts);
        return Element.of("div", "class", "scroll", "role", "group", "tabindex", "0", "aria-labelledby", id)
                .add(table);
    }

    @Override
    public Element stackedBars(StackedBars chart) {
        return new StackedChart(chart, anchors.take("chart")).figure();
    }

    @Override
    public Element shareBars(ShareBars chart) {
        return new ShareChart(chart, anchors.take("chart")).figure();
    }

    @Override
    public Element rangeBars(RangeBars chart) {
        return new RangeChart(chart, anchors.take("chart")).figure();
    }

    @Override
    public Element picture(Picture picture) {
        String id = anchors.take("chart");
        Element figures = Element.of("details", "class", "figures")
                .add(Element.of("summary").text(picture.figures().caption()), table(picture.figures()));
        return new PictureFigure(picture, id).figure().add(figures);
    }

    @Override
    public Element finding(Finding finding) {
        String id = anchors.take(Anchors.finding(finding.id()));
        Element head = Element.of("header")
                .add(
                        Tones.badge(finding.badge()),
                        heading().with("id", id).with("dir", "auto").text(unbroken(finding.title())),
                        Element.of("p", "class", "id").add(Element.of("code").text(finding.id())));
        String tone = Tones.css(finding.badge().tone());
        return Element.of("article", "class", "card finding " + tone, "aria-labelledby", id)
                .add(head)
                .add(below(finding.blocks()));
    }

    @Override
    public Element findings(Findings findings) {
        Findings.Headings headings = findings.headings();
        Element header = Element.of("tr");
        for (String text : List.of(headings.badge(), headings.title(), headings.observed())) {
            header.add(Element.of("th", "scope", "col").text(text));
        }
        Element body = Element.of("tbody");
        findings.findings().forEach(finding -> body.add(line(finding)));
        Element head = Element.of("thead").add(header);
        return Element.of("div", "class", "card").add(scrolling(findings.caption(), head, body));
    }

    private Element line(Finding finding) {
        Element status = Element.of("td");
        fill(status, Cell.status(finding.badge()));
        String id = anchors.take(Anchors.finding(finding.id()));
        return Element.of("tr", "id", id)
                .add(
                        status,
                        Element.of("th", "scope", "row")
                                .add(
                                        Element.of("span", "dir", "auto").text(unbroken(finding.title())),
                                        Element.of("code", "class", "id").text(finding.id())),
                        Element.of("td", "dir", "auto").text(unbroken(finding.observed())));
    }
}
