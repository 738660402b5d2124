package dev.assay.checks.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.text.TextScanner;
import dev.assay.quality.data.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainNumbersTest {
    private static final String CHARACTERS = "0123456789.-eE+ ,aN\u00e9\u0660";

    private final PlainNumbers numbers = new PlainNumbers();

    private static Chunk chunk(List<String> fields) {
        Chunk chunk = new Chunk(1, fields.size());
        for (String field : fields) {
            chunk.addField(0, field.toCharArray(), 0, field.length(), false);
            chunk.endRecord(1);
        }
        return chunk;
    }

    private List<DataType> types(String... fields) {
        Chunk chunk = chunk(List.of(fields));
        numbers.count(chunk);
        List<DataType> types = new ArrayList<>();
        for (int row = 0; row < chunk.rows(); row++) {
            types.add(numbers.type(chunk.start(row, 0), chunk.end(row, 0)));
        }
        return types;
    }

    @Test
    void knows_integers_and_decimals() {
        assertThat(types("0", "-7", "42")).containsOnly(DataType.INTEGER);
        assertThat(types("0.5", "-12.0", ".5", "0.0")).containsOnly(DataType.DECIMAL);
    }

    @Test
    void leaves_the_rest_to_a_closer_look() {
        assertThat(types("-", ".", "5.", "01", "-01.5", "1.2.3", "1e3", "2019-01-01", "+1", "1 ", "true", "\u0661"))
                .containsOnly(DataType.NULL);
        assertThat(types("1".repeat(65), "a".repeat(1 << 16))).containsOnly(DataType.NULL);
    }

    @Test
    void counts_every_chunk_anew() {
        assertThat(types("a", "1", "1.5")).containsExactly(DataType.NULL, DataType.INTEGER, DataType.DECIMAL);
        assertThat(types("12", "b", "3")).containsExactly(DataType.INTEGER, DataType.NULL, DataType.INTEGER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void agrees_with_a_close_look(int seed) {
        Random random = new Random(seed);
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder field = new StringBuilder();
            for (int j = 1 + random.nextInt(6); j > 0; j--) {
                int known = random.nextInt(4) == 0 ? CHARACTERS.length() : 12;
                field.append(CHARACTERS.charAt(random.nextInt(known)));
            }
            fields.add(field.toString());
        }
        Chunk chunk = chunk(fields);
        TextScanner scanner = new TextScanner();

        numbers.count(chunk);

        int told = 0;
        for (int row = 0; row < fields.size(); row++) {
            DataType type = numbers.type(chunk.start(row, 0), chunk.end(row, 0));
            DataType close = scanner.scan(chunk.text(), chunk.start(row, 0), chunk.end(row, 0));
            boolean isPlain = close == DataType.INTEGER || close == DataType.DECIMAL;
            assertThat(type).as(fields.get(row)).isEqualTo(isPlain ? close : DataType.NULL);
            told += isPlain ? 1 : 0;
        }
        assertThat(told).isGreaterThan(1_000);
    }
}
