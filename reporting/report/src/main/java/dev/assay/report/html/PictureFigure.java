package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.picture.Drawing;
import dev.assay.report.picture.Shade;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws a picture with its title, its legend, and its figures in words for whoever does not see it. */
final class PictureFigure {
    private final Picture picture;
    private final String id;

    PictureFigure(Picture picture, String id) {
        this.picture = picture;
        this.id = id;
    }

    Element figure() {
        Element caption = Element.of("figcaption")
                .add(Element.of("div")
                        .add(
                                Element.of("strong").text(picture.title()),
                                Element.of("p", "class", "reading").text(picture.note())));
        if (!picture.drawing().keys().isEmpty()) {
            caption.add(legend(picture.drawing().keys()));
        }
        Element drawn = picture.drawing()
                .fold(
                        spans -> new SpansDrawing(spans).in(this::picture),
                        plot -> new PlotDrawing(plot).in(this::picture));
        return Element.of("figure", "class", "card chart picture").add(caption, drawn);
    }

    private Element picture(int height) {
        return Svg.picture(id, height, picture.title(), description());
    }

    static String css(Shade shade) {
        return "shade-" + shade.name().toLowerCase(Locale.ROOT);
    }

    private static Element legend(List<Drawing.Key> keys) {
        Element list = Element.of("ul", "class", "legend keys", "aria-hidden", "true");
        keys.forEach(key -> list.add(Element.of("li", "class", css(key.shade())).text(key.label())));
        return list;
    }

    private String description() {
        return picture.note() + " "
                + picture.figures().rows().stream()
                        .map(row -> row.stream()
                                .map(Cell::text)
                                .filter(text -> !text.isBlank())
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining("; "));
    }
}
