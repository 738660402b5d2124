package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.TreeFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema accepts what is shipped and written, and refuses what is not read. */
class StakeSchemaTest {
    private static final String TEXT = SuiteSchemaTest.read("/META-INF/schemas/assay-stakes-1.schema.json");
    private static final Schema SCHEMA = SuiteSchemaTest.REGISTRY.getSchema(TEXT, InputFormat.JSON);
    private static final Path EXAMPLES = Path.of("..", "..", "examples", "quickstart");

    private static String json(String yaml) {
        return TreeFormat.JSON.write(TreeFormat.YAML.read(yaml, new FaultList("test")));
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(EXAMPLES.resolve("stakes").resolve(name));
    }

    @Test
    void is_a_schema() {
        assertThat(SuiteSchemaTest.metaschema().validate(TEXT, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.yaml", "taxi.yaml"})
    void accepts_what_is_shipped_and_what_is_written(String name) throws IOException {
        String yaml = shipped(name);
        var book = StakeFiles.read(
                EXAMPLES.resolve("stakes").resolve(name),
                SuiteFiles.read(EXAMPLES.resolve("suites").resolve(name)));

        assertThat(SCHEMA.validate(json(yaml), InputFormat.JSON)).isEmpty();
        assertThat(SCHEMA.validate(StakeFiles.toJson(book), InputFormat.JSON)).isEmpty();
        assertThat(StakeFiles.readYaml(StakeFiles.toYaml(book), "again")).isEqualTo(book);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            currency: KRW | currency: won
            period: quarter | period: years
            per-record: 35000 | per-row: 35000
            per-record: 35000 | per-record: -1
            caught: 50% | caught: 1.5
            once: 6000000 | cost: 6000000
            rate: 10% | note: 10%
            years: 3 | years: 51
            incidents: {number: 6, | incidents: {
            """)
    void refuses_what_is_not_read(String right, String wrong) throws IOException {
        String yaml = shipped("orders.yaml");
        assertThat(yaml).contains(right);

        assertThat(SCHEMA.validate(json(yaml.replace(right, wrong)), InputFormat.JSON))
                .isNotEmpty();
    }
}
