package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ImplicitTuple;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceEndEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;

/** Writes YAML. */
final class YamlText {
    private static final ImplicitTuple UNTAGGED = new ImplicitTuple(true, true);

    private final StringWriter out = new StringWriter();
    private final Emitter emitter;

    private final Layout layout;

    private YamlText(Layout layout) {
        this.layout = layout;
        DumperOptions options = new DumperOptions();
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setWidth(Integer.MAX_VALUE);
        options.setSplitLines(false);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        emitter = new Emitter(out, options);
    }

    static String of(Node tree, Layout layout) {
        YamlText text = new YamlText(layout);
        text.emit(new StreamStartEvent(null, null));
        text.emit(new DocumentStartEvent(null, null, false, null, Map.of()));
        text.node(tree, 0);
        text.emit(new DocumentEndEvent(null, null, false));
        text.emit(new StreamEndEvent(null, null));
        return text.out.toString();
    }

    private void emit(Event event) {
        try {
            emitter.emit(event);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be written", e);
        }
    }

    private void node(Node node, int depth) {
        FlowStyle style = layout.isBlock(node, depth) ? FlowStyle.BLOCK : FlowStyle.FLOW;
        if (node instanceof Mapping mapping) {
            emit(new MappingStartEvent(null, null, true, null, null, style));
            for (Entry entry : mapping.entries()) {
                scalar(entry.key());
                node(entry.value(), depth + 1);
            }
            emit(new MappingEndEvent(null, null));
        } else if (node instanceof Sequence sequence) {
            emit(new SequenceStartEvent(null, null, true, null, null, style));
            sequence.items().forEach(item -> node(item, depth + 1));
            emit(new SequenceEndEvent(null, null));
        } else if (node instanceof Scalar scalar) {
            scalar(scalar);
        }
    }

    private void scalar(Scalar scalar) {
        emit(new ScalarEvent(null, null, UNTAGGED, scalar.text(), null, null, style(scalar)));
    }

    /** The emitter itself falls back to quotes where the grammar needs them; meaning is for us to guard. */
    private static ScalarStyle style(Scalar scalar) {
        if (scalar.text().codePoints().anyMatch(Escapes::isNeeded)) {
            return ScalarStyle.DOUBLE_QUOTED;
        }
        boolean bare = scalar.type() != Type.TEXT || PlainScalars.isText(scalar.text());
        return bare ? ScalarStyle.PLAIN : ScalarStyle.SINGLE_QUOTED;
    }
}
