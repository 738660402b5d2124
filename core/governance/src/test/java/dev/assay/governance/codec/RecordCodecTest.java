package dev.assay.governance.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final RecordCodec<Gate> GATES = RecordCodec.of(Gate.class);

    record GateId(String value) {}

    enum Colour {
        DARK_RED,
        BLUE
    }

    sealed interface Guard permits Person, Dog {}

    record Person(String name, Text title) implements Guard {}

    record Dog(String name) implements Guard {}

    record Gate(
            GateId id,
            @Positive int height,
            Colour colour,
            Optional<Instant> opened,
            List<Guard> guards,
            Set<Colour> trims,
            Map<GateId, BigDecimal> tolls,
            boolean open) {}

    private static Gate gate() {
        return new Gate(
                new GateId("north"),
                210,
                Colour.DARK_RED,
                Optional.of(Instant.parse("2026-03-01T09:00:00.000001Z")),
                List.of(new Person("Kim", Text.of("keeper", "문지기")), new Dog("Bello")),
                Set.of(Colour.BLUE),
                Map.of(new GateId("south"), new BigDecimal("0.50")),
                true);
    }

    @Test
    void writes_texts_truths_lists_and_trees_only() {
        Map<String, Object> tree = GATES.encode(gate());

        assertThat(tree)
                .isEqualTo(Map.of(
                        "id",
                        "north",
                        "height",
                        "210",
                        "colour",
                        "dark-red",
                        "opened",
                        "2026-03-01T09:00:00.000001Z",
                        "guards",
                        List.of(
                                Map.of(
                                        "kind", "person",
                                        "name", "Kim",
                                        "title", Map.of("en", "keeper", "ko", "문지기")),
                                Map.of("kind", "dog", "value", "Bello")),
                        "trims",
                        List.of("blue"),
                        "tolls",
                        Map.of("south", "0.50"),
                        "open",
                        true));
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(GATES.decode("test", GATES.encode(gate()))).isEqualTo(gate());
    }

    @Test
    void what_is_absent_is_left_out_and_read_as_absent() {
        Gate bare = new Gate(new GateId("n"), 1, Colour.BLUE, Optional.empty(), List.of(), Set.of(), Map.of(), false);

        assertThat(GATES.encode(bare)).containsOnlyKeys("id", "height", "colour", "open");
        assertThat(GATES.decode("test", GATES.encode(bare))).isEqualTo(bare);
    }

    @Test
    void tells_all_faults_together_with_their_places() {
        Map<String, Object> tree = Map.of(
                "id", "north",
                "heigth", 210,
                "colour", "green",
                "guards", List.of(Map.of("kind", "cat"), Map.of("kind", "person", "name", List.of())),
                "open", "yes");

        assertThatThrownBy(() -> GATES.decode("gates.yaml", tree))
                .isInstanceOf(FindingsException.class)
                .hasMessage("""
                        7 problems in gates.yaml
                          heigth: no such key; known keys: id, height, colour, opened, guards, trims, tolls, open; did you mean "height"? (FORM-UNKNOWN)
                          height: must be given (FORM-MISSING)
                          colour: must be one of dark-red, blue, but was "green" (FORM-TYPE)
                          guards[0].kind: no kind "cat"; known kinds: person, dog (FORM-UNKNOWN)
                          guards[1].name: must be a text, but was a list (FORM-TYPE)
                          guards[1].title: must be given (FORM-MISSING)
                          open: must be true or false, but was "yes" (FORM-TYPE)""");
    }

    @Test
    void checks_declared_constraints_in_both_languages() {
        Map<String, Object> tree = Map.of("id", "north", "height", 0, "colour", "blue", "open", false);

        assertThatThrownBy(() -> GATES.decode("gates.yaml", tree))
                .isInstanceOfSatisfying(FindingsException.class, thrown -> {
                    assertThat(thrown.findings()).singleElement().satisfies(finding -> {
                        assertThat(finding.path()).isEqualTo("height");
                        assertThat(finding.message().en()).isEqualTo("must be greater than 0, but was 0");
                        assertThat(finding.message().ko()).isEqualTo("0보다 커야 합니다. 적힌 값은 0입니다");
                    });
                });
    }

    record Shop(@NotBlank String name, Duration open) {}

    @Test
    void a_duration_is_written_as_such() {
        assertThat(RecordCodec.of(Shop.class).encode(new Shop("Bäcker", Duration.ofHours(1))))
                .isEqualTo(Map.of("name", "Bäcker", "open", "PT1H"));
    }

    @Test
    void a_record_with_one_text_is_a_tree_where_it_is_not_part_of_another() {
        RecordCodec<GateId> codec = RecordCodec.of(GateId.class);

        Map<String, Object> tree = codec.encode(new GateId("north"));

        assertThat(tree).isEqualTo(Map.of("value", "north"));
        assertThat(codec.decode("gate.yaml", tree)).isEqualTo(new GateId("north"));
        assertThat(GATES.encode(gate())).containsEntry("id", "north");
    }
}
