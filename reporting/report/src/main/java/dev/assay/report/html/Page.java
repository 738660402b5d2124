package dev.assay.report.html;

import dev.assay.report.Report;
import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.markup.RawText;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Section;
import java.util.List;

/** Lays out the document: head, banner, navigation, sections. */
final class Page {
    private final Report report;
    private final StyleSheet style;
    private final Anchors anchors = new Anchors();
    private final HtmlBlocks blocks = new HtmlBlocks(anchors, 2);

    Page(Report report, StyleSheet style) {
        this.report = report;
        this.style = style;
    }

    Element document() {
        return Element.of("html", "lang", report.locale().toLanguageTag()).add(head(), body());
    }

    private Element head() {
        Headline headline = report.headline();
        String title = headline.title() + " · " + headline.badge().label() + " · " + headline.kicker();
        return Element.of("head")
                .add(
                        Element.of("meta", "charset", "utf-8"),
                        // Before anything that it judges.
                        Element.of("meta", "http-equiv", "Content-Security-Policy", "content", style.policy()),
                        Element.of("meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
                        Element.of("meta", "name", "color-scheme", "content", "light dark"),
                        Element.of("meta", "name", "referrer", "content", "no-referrer"),
                        Element.of("title").text(title),
                        Element.of("style").add(new RawText(style.css())));
    }

    private Element body() {
        List<Element> sections =
                report.sections().stream().map(section -> section.fold(blocks)).toList();
        return Element.of("body").add(banner(), Element.of("main").add(sections));
    }

    private Element banner() {
        Headline headline = report.headline();
        Element banner = Element.of(
                        "header",
                        "class",
                        "banner " + Tones.css(headline.badge().tone()))
                .add(
                        Element.of("p", "class", "kicker").text(headline.kicker()),
                        Element.of("h1", "dir", "auto").text(headline.title()),
                        Element.of("p", "class", "verdict")
                                .add(
                                        Tones.badge(headline.badge()),
                                        Element.of("span", "class", "summary").text(headline.summary())));
        if (!headline.totals().totals().isEmpty()) {
            banner.add(headline.totals().fold(blocks));
        }
        banner.add(headline.facts().fold(blocks).with("class", "facts run"));
        return report.sections().size() > 1 ? banner.add(navigation()) : banner;
    }

    private Element navigation() {
        Element list = Element.of("ul");
        for (Section section : report.sections()) {
            String target = "#" + Anchors.section(section.title());
            list.add(Element.of("li").add(Element.of("a", "href", target).text(section.title())));
        }
        return Element.of("nav").add(list);
    }
}
