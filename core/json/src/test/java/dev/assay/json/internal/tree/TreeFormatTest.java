package dev.assay.json.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.quality.data.FaultsException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TreeFormatTest {
    /** Every char but halves of surrogate pairs, and only some of the ideographs and syllables, which are all alike. */
    private static final List<String> CHARS = IntStream.range(0, 0x1_0000)
            .filter(c -> !Character.isSurrogate((char) c))
            .filter(c -> c < 0x3400 || c > 0xD7FF || c % 97 == 0)
            .mapToObj(Character::toString)
            .toList();

    private static Node read(TreeFormat format, String text) {
        FaultList faults = new FaultList("test");
        Node node = format.read(text, faults);
        faults.throwIfAny();
        return node;
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_char(TreeFormat format) {
        List<Node> texts = new ArrayList<>();
        for (String c : CHARS) {
            texts.add(Nodes.text(c));
            texts.add(Nodes.text("a" + c + "b"));
        }

        String written = format.write(Nodes.list(texts));

        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(written)).isTrue();
        assertThat(((Sequence) read(format, written)).items())
                .extracting(node -> ((Scalar) node).text())
                .isEqualTo(texts.stream().map(node -> ((Scalar) node).text()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void keeps_every_key(TreeFormat format) {
        Nodes.MappingBuilder keys = Nodes.map();
        CHARS.forEach(c -> keys.put(c + "k", Nodes.yes()));
        Mapping mapping =
                keys.put("", Nodes.yes()).put("x".repeat(2_000), Nodes.yes()).build();

        Mapping back = (Mapping) read(format, format.write(mapping));

        assertThat(back.entries())
                .extracting(entry -> entry.key().text())
                .isEqualTo(mapping.entries().stream()
                        .map(entry -> entry.key().text())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void knows_where_everything_stands(TreeFormat format) {
        String text = "{\"a\": [1,\r\n  \"😀\", true],\n \"한\": {\"b\": null}}";

        Mapping root = (Mapping) read(format, text);

        Sequence list = (Sequence) root.entries().get(0).value();
        assertThat(root.mark()).isEqualTo(new Mark(1, 1));
        assertThat(list.mark()).isEqualTo(new Mark(1, 7));
        assertThat(list.items()).extracting(Node::mark).containsExactly(new Mark(1, 8), new Mark(2, 3), new Mark(2, 8));
        assertThat(root.entries().get(1).key().mark()).isEqualTo(new Mark(3, 2));
        assertThat(root.entries().get(1).value().mark()).isEqualTo(new Mark(3, 7));
    }

    @ParameterizedTest
    @EnumSource
    void refuses_half_a_surrogate_pair(TreeFormat format) {
        assertThatThrownBy(() -> read(format, "[\"a\\ud800b\"]")).isInstanceOf(FaultsException.class);
        assertThatThrownBy(() -> Nodes.text("a\ud800b"))
                .hasMessage("text must have whole characters, but has half a surrogate pair");
    }

    @ParameterizedTest
    @EnumSource
    void takes_little_time_for_one_long_line(TreeFormat format) {
        String text = "[" + "1,".repeat(400_000) + "1]";

        Sequence list = (Sequence) assertTimeout(Duration.ofSeconds(20), () -> read(format, text));

        assertThat(list.items().get(400_000).mark()).isEqualTo(new Mark(1, 800_002));
    }

    @Test
    void tells_bare_words_from_quoted_ones() {
        Sequence list = (Sequence) read(TreeFormat.YAML, "[1, '1', true, \"true\", no, null, a]");

        assertThat(list.items())
                .extracting(node -> ((Scalar) node).type())
                .containsExactly(Type.NUMBER, Type.TEXT, Type.BOOLEAN, Type.TEXT, Type.AMBIGUOUS, Type.NULL, Type.TEXT);
    }

    @Test
    void reads_texts_over_several_lines() {
        Sequence list = (Sequence) read(TreeFormat.YAML, "- |\n  012\n  no\n- >-\n  a\n  b\n");

        assertThat(list.items()).extracting(node -> ((Scalar) node).text()).containsExactly("012\nno\n", "a b");
        assertThat(list.items()).extracting(node -> ((Scalar) node).type()).containsOnly(Type.TEXT);
    }
}
