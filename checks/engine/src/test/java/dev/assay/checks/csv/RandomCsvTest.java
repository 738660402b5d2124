package dev.assay.checks.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.source.BatchReader;
import dev.assay.checks.source.Parallelism;
import dev.assay.checks.source.Reading;
import dev.assay.checks.source.Scan;
import dev.assay.checks.source.Watch;
import dev.assay.checks.vector.Batch;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.RunOptions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writes random tables as CSV, in every way that means the same, and reads them back. */
class RandomCsvTest {
    private static final String ALPHABET = "ab,\"\n\r 한😀é1";
    private static final Schema SCHEMA = Schema.of(
            new Field("a", DataType.STRING), new Field("b", DataType.STRING), new Field("c", DataType.STRING));

    private final List<List<String>> table = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private String file = "";

    private void write(Random random) {
        String lineEnd = random.nextBoolean() ? "\n" : "\r\n";
        StringBuilder text = new StringBuilder("a,b,c").append(lineEnd);
        int rows = 1 + random.nextInt(3_000);
        long line = 2;
        for (int row = 0; row < rows; row++) {
            lines.add(line);
            List<String> record = new ArrayList<>();
            StringBuilder written = new StringBuilder();
            for (int column = 0; column < 3; column++) {
                record.add(random.nextInt(9) == 0 ? null : value(random));
                written.append(column == 0 ? "" : ",").append(written(record.get(column), random));
            }
            table.add(record);
            line += ("x" + written + "x").lines().count();
            text.append(written).append(row == rows - 1 && random.nextBoolean() ? "" : lineEnd);
        }
        file = text.toString();
    }

    private static String value(Random random) {
        // Some fields are longer than the parser's buffer is at first.
        int length = random.nextInt(400) == 0 ? 20_000 : random.nextInt(6);
        StringBuilder value = new StringBuilder();
        while (value.length() < length) {
            value.appendCodePoint(ALPHABET.codePointAt(
                    ALPHABET.offsetByCodePoints(0, random.nextInt(ALPHABET.codePointCount(0, ALPHABET.length())))));
        }
        return value.toString();
    }

    private static String written(String value, Random random) {
        if (value == null) {
            return "";
        }
        boolean needed = value.isEmpty() || value.chars().anyMatch(c -> ",\"\n\r".indexOf(c) >= 0);
        return needed || random.nextBoolean() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private void read(Parallelism parallelism, int batchRows, Map<Long, List<String>> rows, Map<Long, Long> places) {
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        CsvSource source = new CsvSource(
                () -> new ByteArrayInputStream(bytes), CsvLayout.named("x").withSchema(SCHEMA));
        Watch watch = Watch.start(RunOptions.ofDefaults());
        Reading reading = new Reading(Suite.named("s").settings(), watch, parallelism, batchRows);
        source.schema(reading);
        try (Scan scan = source.open(SCHEMA.names(), reading)) {
            parallelism.run(() -> {
                BatchReader reader = scan.reader();
                for (Batch batch = reader.next(); batch != null; batch = reader.next()) {
                    for (int i = 0; i < batch.size(); i++) {
                        List<String> row = new ArrayList<>();
                        for (int column = 0; column < 3; column++) {
                            row.add((String) batch.columns().get(column).get(i));
                        }
                        synchronized (rows) {
                            rows.put(batch.firstRow() + i, row);
                            places.put(batch.firstRow() + i, reader.line(i));
                        }
                    }
                }
                return 0;
            });
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reads_what_was_written(long seed) {
        Random random = new Random(seed);
        write(random);
        ExecutorService executor = Executors.newFixedThreadPool(2);

        try {
            for (Parallelism parallelism : Arrays.asList(Parallelism.none(), Parallelism.of(executor, 3))) {
                Map<Long, List<String>> rows = new TreeMap<>();
                Map<Long, Long> places = new TreeMap<>();
                read(parallelism, 1 + random.nextInt(1_500), rows, places);
                assertThat(new ArrayList<>(rows.values())).isEqualTo(table);
                assertThat(new ArrayList<>(places.values())).isEqualTo(lines);
            }
        } finally {
            executor.shutdown();
        }
    }
}
