package dev.assay.report.tree;

import dev.assay.report.picture.Drawing;
import java.util.Objects;

/**
 * A drawing of figures, with the same figures as a table for whoever does not see it. Immutable.
 *
 * @param title what it shows
 * @param note how to read it, such as the unit; may be empty
 * @param drawing the drawing
 * @param figures its figures; formats that cannot draw show these alone
 * @since 0.1
 */
public record Picture(String title, String note, Drawing drawing, Table figures) implements Block {
    /** Cleans the texts. */
    public Picture {
        title = Texts.label("title", title);
        note = Texts.prose("note", note);
        Objects.requireNonNull(drawing, "drawing");
        Objects.requireNonNull(figures, "figures");
    }

    @Override
    public <R> R fold(BlockCases<R> cases) {
        return cases.picture(this);
    }
}
