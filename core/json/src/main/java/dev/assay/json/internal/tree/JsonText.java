package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import java.util.List;
import java.util.function.Consumer;

/** Writes JSON. */
final class JsonText {
    private final StringBuilder out = new StringBuilder();

    private final Layout layout;

    private JsonText(Layout layout) {
        this.layout = layout;
    }

    static String of(Node tree, Layout layout) {
        JsonText text = new JsonText(layout);
        text.node(tree, 0);
        return text.out.append('\n').toString();
    }

    private void node(Node node, int depth) {
        int indent = layout.isBlock(node, depth) ? depth + 1 : -1;
        if (node instanceof Mapping mapping) {
            parts('{', mapping.entries(), indent, entry -> entry(entry, depth + 1));
            out.append('}');
        } else if (node instanceof Sequence sequence) {
            parts('[', sequence.items(), indent, item -> node(item, depth + 1));
            out.append(']');
        } else if (node instanceof Scalar scalar) {
            scalar(scalar);
        }
    }

    private void entry(Entry entry, int depth) {
        text(entry.key().text());
        out.append(": ");
        node(entry.value(), depth);
    }

    /** Writes parts with commas between them: each on a line of its own, or all on one line if the indent is negative. */
    private <T> void parts(char open, List<T> parts, int indent, Consumer<T> write) {
        out.append(open);
        for (int i = 0; i < parts.size(); i++) {
            out.append(i == 0 ? "" : ",").append(indent < 0 && i > 0 ? " " : "");
            line(indent);
            write.accept(parts.get(i));
        }
        if (!parts.isEmpty()) {
            line(indent - 1);
        }
    }

    private void line(int indent) {
        if (indent >= 0) {
            out.append('\n').append("  ".repeat(indent));
        }
    }

    private void scalar(Scalar scalar) {
        switch (scalar.type()) {
            case NUMBER, BOOLEAN -> out.append(scalar.text());
            case NULL -> out.append("null");
            case TEXT, AMBIGUOUS, BROKEN -> text(scalar.text());
        }
    }

    private void text(String text) {
        out.append('"');
        text.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int codePoint) {
        if (codePoint == '"' || codePoint == '\\') {
            out.append('\\').append((char) codePoint);
        } else {
            Escapes.append(out, codePoint);
        }
    }
}
