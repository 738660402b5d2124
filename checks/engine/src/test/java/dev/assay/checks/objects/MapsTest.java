package dev.assay.checks.objects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.ColumnFailure;
import dev.assay.checks.source.Reads;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MapsTest {
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static Reads reads(List<? extends Map<?, ?>> rows) {
        return Reads.of(new ObjectSource(Rows.of(rows), ObjectLayout.ofDefaults()));
    }

    @Test
    void takes_the_keys_of_all_rows_in_the_order_in_which_they_come() {
        Reads reads = reads(List.of(map("b", 1, "a", "x"), map("c", null, "a", null), map("d", 2.5)));

        assertThat(reads.schema()).isEqualTo("[b integer, a string, c null, d double]");
        assertThat(reads.rows())
                .containsExactly(
                        Arrays.asList(1L, "x", null, null),
                        Arrays.asList(null, null, null, null),
                        Arrays.asList(null, null, null, 2.5));
    }

    @Test
    void widens_integers_and_mixes_nothing_else() {
        Reads reads = reads(List.of(
                map("a", 1, "b", 1, "c", 0.5, "d", "x"),
                map("a", new BigDecimal("0.5"), "b", 0.5, "c", BigDecimal.ONE, "d", 1)));

        assertThat(reads.schema()).isEqualTo("[a decimal, b double, c other, d other]");
        assertThat(reads.note("d")).isEqualTo("row 1 holds string (\"x\"), row 2 holds integer (1)");
        assertThat(reads.column("c")).containsExactly(0.5, BigDecimal.ONE);
    }

    @Test
    void takes_values_out_of_optionals() {
        Reads reads = reads(List.of(map("a", Optional.of(1)), map("a", Optional.empty())));

        assertThat(reads.schema()).isEqualTo("[a integer]");
        assertThat(reads.column("a")).containsExactly(1L, null);
    }

    @Test
    void leaves_missing_codes_out_before_it_finds_types() {
        Suite suite = Suite.named("s").missingWhen("a", "N/A").missingWhen("b", -1, new MissingCode.Matching("-+"));
        var rows = List.of(map("a", "N/A", "b", -1), map("a", 7, "b", "--"));

        Reads reads = Reads.of(new ObjectSource(Rows.of(rows), ObjectLayout.ofDefaults()), suite);

        assertThat(reads.schema()).isEqualTo("[a integer, b null]");
        assertThat(reads.column("a")).containsExactly(null, 7L);
        assertThat(reads.column("b")).containsExactly(null, null);
    }

    @Test
    void reads_only_the_keys_of_a_given_schema() {
        Schema schema = Schema.of(new Field("b", DataType.DECIMAL), new Field("z", DataType.STRING));

        Reads reads = Reads.of(new ObjectSource(
                Rows.of(List.of(map("a", 1, "b", 2))), ObjectLayout.ofDefaults().withSchema(schema)));

        assertThat(reads.rows()).containsExactly(Arrays.asList(new BigDecimal("2"), null));
    }

    @Test
    void reads_rows_without_keys() {
        assertThat(reads(List.of(Map.of(), Map.of())).rows()).containsExactly(List.of(), List.of());
        assertThat(reads(List.of()).schema()).isEqualTo("unknown");
    }

    @Test
    void keeps_rows_that_can_be_had_once_to_find_their_types() {
        List<Map<String, Object>> rows = List.of(map("a", 1), map("a", 2));

        Reads reads = Reads.of(new ObjectSource(Rows.once(rows.iterator()), ObjectLayout.ofDefaults()));

        assertThat(reads.column("a")).containsExactly(1L, 2L);
    }

    @Test
    void goes_on_after_a_map_that_throws() {
        Map<String, Object> odd = new HashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object get(Object key) {
                throw new UnsupportedOperationException();
            }
        };
        odd.put("a", 5);

        Reads reads = reads(List.of(map("a", 1), odd, new TreeMap<>(map("a", 3))));

        assertThat(reads.column("a")).containsExactly(1L, null, 3L);
        assertThat(reads.failures("a"))
                .containsExactly(
                        new ColumnFailure(0, 2, "the map threw java.lang.UnsupportedOperationException in row 2"));
    }
}
