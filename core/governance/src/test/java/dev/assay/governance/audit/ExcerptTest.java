package dev.assay.governance.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    @Test
    void a_list_that_fits_is_told_as_it_is() {
        assertThat(Excerpt.of("jobs", List.of("b", "a"))).containsExactly(entry("jobs", List.of("b", "a")));
    }

    @Test
    void of_a_long_list_the_first_are_told_and_how_many_more_there_are() {
        List<String> all = Collections.nCopies(1_000, "x".repeat(125));

        Map<String, Object> told = Excerpt.of("jobs", all);

        // 125 letters, two quotes and a comma: 128 bytes, of which 128 are 16 KB.
        assertThat(told).containsExactly(entry("jobs", all.subList(0, 128)), entry("jobsLeftOut", "872"));
    }

    @Test
    void letters_count_as_the_bytes_that_they_take() {
        // Three bytes for the syllable, six for the control; two quotes and a comma.
        assertThat((List<?>) Excerpt.of("jobs", Collections.nCopies(9_999, "가")).get("jobs"))
                .hasSize(16 * 1024 / 6);
        assertThat((List<?>)
                        Excerpt.of("jobs", Collections.nCopies(9_999, "\u0001")).get("jobs"))
                .hasSize(16 * 1024 / 9);
    }

    @Test
    void the_longest_text_of_the_widest_letters_is_told_in_part() {
        String wide = "\u0001".repeat(70_000);

        assertThat(Excerpt.of("jobs", List.of(wide)))
                .containsExactly(entry("jobs", List.of("\u0001".repeat(1_000) + "…")));
    }

    @Test
    void half_a_character_is_replaced() {
        assertThat(Excerpt.text("job\uD800")).isEqualTo("job\uFFFD");
        assertThat(Excerpt.text("\uD83D\uDE00".repeat(1_001))).isEqualTo("\uD83D\uDE00".repeat(1_000) + "…");
    }

    @Test
    void what_others_put_together_is_bounded_too() {
        List<String> all = Collections.nCopies(129, "x".repeat(125));

        assertThat(Excerpt.of(Map.of("command", "y".repeat(1_001), "meets", all, "tree", Map.of("a", "b"))))
                .containsOnly(
                        entry("command", "y".repeat(1_000) + "…"),
                        entry("meets", all.subList(0, 128)),
                        entry("meetsLeftOut", "1"),
                        entry("tree", Map.of("a", "b")));
    }

    @Test
    void lines_end_with_how_many_more_there_are() {
        String line = "x".repeat(125);

        assertThat(Excerpt.lines(List.of("a", "b"))).isEqualTo("a\nb");
        assertThat(Excerpt.lines(Collections.nCopies(130, line))).isEqualTo((line + "\n").repeat(128) + "and 2 more");
    }
}
