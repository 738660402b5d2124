package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What both formats ask of a tree: no depth without end, no key twice. */
final class TreeBuilder {
    private static final int DEEPEST = 50;

    private final FaultList faults;
    private int depth;

    TreeBuilder(FaultList faults) {
        this.faults = faults;
    }

    void report(Mark mark, String message) {
        report(mark, SyntaxText.of(message));
    }

    void report(Mark mark, Text message) {
        faults.add(mark, "", Problem.text(message));
    }

    /** Ends the reading: what follows cannot be understood. */
    RuntimeException end(Mark mark, String message) {
        return end(mark, SyntaxText.of(message));
    }

    RuntimeException end(Mark mark, Text message) {
        report(mark, message);
        return faults.exception();
    }

    void enter(Mark mark) {
        depth++;
        if (depth > DEEPEST) {
            throw end(
                    mark,
                    Text.of(
                            "nesting must be at most " + DEEPEST + " levels deep, but was deeper",
                            "중첩은 " + DEEPEST + "단계 이하여야 하지만 더 깊습니다"));
        }
    }

    void leave() {
        depth--;
    }

    Scalar scalar(String text, Type type, Mark mark) {
        if (Escapes.hasHalfPair(text)) {
            report(mark, Escapes.HALF_PAIR);
            return broken(mark);
        }
        return new Scalar(text, type, mark);
    }

    Scalar broken(Mark mark) {
        return new Scalar("", Type.BROKEN, mark);
    }

    /** The keys read so far of one mapping. */
    final class Keys {
        private final Map<String, Entry> entries = new LinkedHashMap<>();

        void put(Scalar key, Node value) {
            if (key.type() == Type.BROKEN) {
                return;
            }
            Entry first = entries.putIfAbsent(key.text(), new Entry(key, value));
            if (first != null) {
                Mark other = first.key().mark();
                String name = Place.quote(key.text());
                report(
                        key.mark(),
                        Text.of(
                                "key must occur once, but " + name + " is also at " + other,
                                "키는 한 번만 써야 하지만 " + Particle.SUBJECT.after(name) + " " + other.line() + "행 "
                                        + other.column() + "열에도 있습니다"));
            }
        }

        List<Entry> entries() {
            return List.copyOf(entries.values());
        }
    }
}
