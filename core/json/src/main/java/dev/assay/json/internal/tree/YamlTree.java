package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML from the events of its parser, because only they tell quoted from bare words and show anchors, aliases and
 * tags; nothing is ever expanded or instantiated.
 */
final class YamlTree {
    /** Ends of lines for some readers and not for others, so that what one takes for a comment is a key for the other. */
    private static final Pattern DISPUTED = Pattern.compile("[\\u0085\\u2028\\u2029]");

    private static final Pattern ESCAPE_BEYOND_UNICODE = Pattern.compile("\\\\U[89A-Fa-f][0-9A-Fa-f]{7}");

    private final Iterator<Event> events;
    private final TreeBuilder builder;

    private YamlTree(Iterator<Event> events, TreeBuilder builder) {
        this.events = events;
        this.builder = builder;
    }

    static Node read(String text, FaultList faults) {
        TreeBuilder builder = new TreeBuilder(faults);
        Matcher disputed = DISPUTED.matcher(text);
        if (disputed.find()) {
            throw builder.end(
                    new LineIndex(text).mark(disputed.start()),
                    YamlProblems.disputed(text.codePointAt(disputed.start())));
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE); // the source was measured already
        Iterator<Event> events = new Yaml(options).parse(new StringReader(text)).iterator();
        try {
            return new YamlTree(events, builder).document();
        } catch (MarkedYAMLException e) {
            throw builder.end(mark(e.getProblemMark()), YamlProblems.describe(e));
        } catch (ReaderException e) {
            int index = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            throw builder.end(new LineIndex(text).mark(index), YamlProblems.describe(e));
        } catch (NumberFormatException e) {
            // The parser computes such an escape before it looks whether there is such a character.
            Matcher escape = ESCAPE_BEYOND_UNICODE.matcher(text);
            Mark mark = escape.find() ? new LineIndex(text).mark(escape.start()) : Mark.START;
            throw builder.end(mark, "not YAML: escape must be of a character up to \\U0010FFFF");
        } catch (YAMLException e) {
            throw builder.end(Mark.START, "not YAML: " + e.getMessage());
        }
    }

    private Node document() {
        next(); // the stream's start
        Event start = next();
        if (start.is(Event.ID.StreamEnd)) {
            throw builder.end(Mark.START, Text.of("file must have content, but was empty", "파일에 내용이 있어야 하지만 비어 있습니다"));
        }
        Node root = node(next());
        next(); // the document's end
        Event more = next();
        if (!more.is(Event.ID.StreamEnd)) {
            builder.report(
                    mark(more.getStartMark()),
                    Text.of("file must have one document, but another begins here", "문서는 하나여야 하지만 여기서 또 시작합니다"));
        }
        return root;
    }

    private Event next() {
        return events.next();
    }

    private Node node(Event event) {
        Mark mark = mark(event.getStartMark());
        if (event instanceof AliasEvent alias) {
            String name = Place.brief(alias.getAnchor());
            builder.report(
                    mark,
                    Text.of(
                            "alias *" + name + " must be written out; aliases are not read",
                            "별칭 *" + Particle.TOPIC.after(name) + " 내용을 그대로 써야 합니다. 별칭은 읽지 않습니다"));
            return builder.broken(mark);
        }
        requireNoAnchor((NodeEvent) event, mark);
        if (event instanceof ScalarEvent scalar) {
            return scalar(scalar, mark);
        }
        requireNoTag(((CollectionStartEvent) event).getTag(), mark);
        builder.enter(mark);
        Node node = event.is(Event.ID.SequenceStart) ? sequence(mark) : mapping(mark);
        builder.leave();
        return node;
    }

    private void requireNoAnchor(NodeEvent event, Mark mark) {
        if (event.getAnchor() != null) {
            String name = Place.brief(event.getAnchor());
            builder.report(
                    mark,
                    Text.of(
                            "anchor &" + name + " must be left out; aliases are not read",
                            "앵커 &" + Particle.TOPIC.after(name) + " 빼야 합니다. 별칭은 읽지 않습니다"));
        }
    }

    private void requireNoTag(@Nullable String tag, Mark mark) {
        if (tag != null) {
            String name = Place.brief(tag.replace("tag:yaml.org,2002:", "!!"));
            builder.report(
                    mark,
                    Text.of(
                            "tag " + name + " must be left out; tags are not read",
                            "태그 " + Particle.TOPIC.after(name) + " 빼야 합니다. 태그는 읽지 않습니다"));
        }
    }

    private Scalar scalar(ScalarEvent event, Mark mark) {
        requireNoTag(event.getTag(), mark);
        Type type = event.isPlain() ? PlainScalars.typeOf(event.getValue()) : Type.TEXT;
        return builder.scalar(event.getValue(), type, mark);
    }

    private Sequence sequence(Mark mark) {
        List<Node> items = new ArrayList<>();
        for (Event event = next(); !event.is(Event.ID.SequenceEnd); event = next()) {
            items.add(node(event));
        }
        return new Sequence(items, mark);
    }

    private Mapping mapping(Mark mark) {
        TreeBuilder.Keys keys = builder.new Keys();
        for (Event event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
            Node key = node(event);
            Node value = node(next());
            if (!(key instanceof Scalar scalar)) {
                builder.report(key.mark(), "key must be text, but was " + Place.describe(key));
            } else if (isMerge(event, scalar)) {
                builder.report(
                        key.mark(),
                        Text.of(
                                "merge key << must be written out; mappings are not merged",
                                "병합 키 <<는 내용을 그대로 써야 합니다. 합치지 않습니다"));
            } else {
                keys.put(scalar, value);
            }
        }
        return new Mapping(keys.entries(), mark);
    }

    private static boolean isMerge(Event event, Scalar key) {
        return key.text().equals("<<") && ((ScalarEvent) event).isPlain();
    }

    private static Mark mark(org.yaml.snakeyaml.error.@Nullable Mark mark) {
        return mark == null ? Mark.START : new Mark(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
