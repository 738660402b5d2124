package dev.assay.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.assay.json.ErrorsTest.Case;
import dev.assay.json.internal.suite.Example;
import dev.assay.json.internal.suite.Keys;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.format.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schema accepts what is read and, as far as a schema can see it, refuses what is not. */
class SuiteSchemaTest {
    /** Faults that no schema sees: they are about two values, about the meaning of a text, or about YAML itself. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "broken pattern",
            "broken escape",
            "reversed bounds",
            "reversed bounds of a figure",
            "bounds of two types",
            "interval that holds nothing",
            "tuple of another width",
            "share beyond the whole",
            "tolerance that cannot be broken",
            "level that cannot be reached",
            "null policy without nulls to judge",
            "null policy of a figure",
            "number of too many digits",
            "duplicate id",
            "duplicate key",
            "several documents",
            "tags",
            "list as key",
            "words that readers of YAML read differently",
            "numbers that readers of YAML read differently",
            "date without type",
            "condition that ends early",
            "broken condition of a filter",
            "broken computed value",
            "broken operand");

    static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = read("/META-INF/schemas/assay-suite-1.schema.json");
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(SuiteSchemaTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a YAML file says, as JSON; bare words that need quotes become text. */
    private static String json(String yaml) {
        return TreeFormat.JSON.write(TreeFormat.YAML.read(yaml, new FaultList("test")));
    }

    static List<Error> faults(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    static Schema metaschema() {
        return REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    @Test
    void is_a_schema() {
        assertThat(metaschema().validate(TEXT, InputFormat.JSON)).isEmpty();
    }

    static Stream<Path> shippedFiles() {
        return suitesIn(Path.of("../../examples"));
    }

    private static Stream<Path> suitesIn(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> !file.toString().contains("target"))
                    .filter(file -> file.getParent().endsWith("suites"))
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shippedFiles")
    void accepts_the_suites_of_examples(Path file) throws IOException {
        assertThat(SuiteFiles.read(file).expectations()).isNotEmpty();
        assertThat(faults(json(Files.readString(file)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.assay.json.internal.suite.Example#all")
    void accepts_every_word(Example example) {
        assertThat(faults(json(example.file()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.assay.json.internal.suite.WordsTest#shorthands")
    void accepts_shorthands(Example example) {
        assertThat(faults(json(example.file()))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accepts_whatever_is_written(long seed) {
        assertThat(faults(SuiteFiles.toJson(RandomSuites.draw(seed)))).isEmpty();
    }

    static Stream<Case> wellFormed() throws IOException {
        return ErrorsTest.cases().stream().filter(example -> tree(example).isPresent());
    }

    private static Optional<String> tree(Case example) {
        TreeFormat format = TreeFormat.valueOf(example.format().toUpperCase(Locale.ROOT));
        try {
            return Optional.of(TreeFormat.JSON.write(format.read(example.text(), new FaultList("test"))));
        } catch (FaultsException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void refuses_what_is_not_read(Case example) {
        List<Error> faults = faults(tree(example).orElseThrow());

        assertThat(faults.isEmpty())
                .as("what the schema says of %s: %s", example, faults)
                .isEqualTo(BEYOND_A_SCHEMA.contains(example.what()));
    }

    @Test
    void knows_the_keys_that_the_reader_knows() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(TEXT);
        JsonNode expectation = schema.at("/$defs/expectation/properties");

        assertThat(expectation.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(Keys.ofExpectations());
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(Keys.ofSuites());
    }

    @Test
    void knows_the_formats_and_types_that_there_are() throws IOException {
        JsonNode defs = new ObjectMapper().readTree(TEXT).get("$defs");

        List<String> formats = texts(defs.at("/formatName/enum"));
        assertThat(formats).doesNotContain("cidr"); // it needs a setting
        assertThat(formats).hasSize(Format.ids().size() - 1).isSubsetOf(Format.ids());
        assertThat(texts(defs.at("/dataType/enum")))
                .containsExactlyElementsOf(
                        Stream.of(DataType.values()).map(DataType::id).toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
