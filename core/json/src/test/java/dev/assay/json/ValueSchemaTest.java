package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import dev.assay.json.ValueErrorsTest.Case;
import dev.assay.json.internal.business.CaseKeys;
import dev.assay.json.internal.pilot.PilotKeys;
import dev.assay.json.internal.portfolio.PortfolioKeys;
import dev.assay.json.internal.tree.FaultList;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.data.FaultsException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas accept what is read and, as far as a schema can see it, refuse what is not. */
class ValueSchemaTest {
    /** Faults that no schema sees: they are about two values, about the meaning of a text, or about YAML itself. */
    private static final Set<String> BEYOND_A_SCHEMA = Set.of(
            "unknown currency",
            "currency that nobody pays in",
            "rate of minus all",
            "amount of another currency",
            "unknown driver",
            "capacity without the share that becomes money",
            "shares beyond the whole",
            "reversed periods",
            "line beyond the horizon",
            "negative cost",
            "name of a benefit that a cost has",
            "name twice",
            "risk priced twice",
            "number that readers of YAML read differently",
            "unknown project, budget and tag in rules",
            "project that requires itself",
            "baseline captured after the start",
            "project that excludes itself");

    enum Kind {
        BUSINESS_CASE("assay-business-case-1", CaseKeys.all()),
        PORTFOLIO("assay-portfolio-1", PortfolioKeys.all()),
        PILOT("assay-pilot-1", PilotKeys.all());

        private final String text;
        private final Map<String, List<String>> keys;

        Kind(String name, Map<String, List<String>> keys) {
            this.text = SuiteSchemaTest.read("/META-INF/schemas/" + name + ".schema.json");
            this.keys = keys;
        }

        List<Error> faults(String json) {
            return SuiteSchemaTest.REGISTRY.getSchema(text, InputFormat.JSON).validate(json, InputFormat.JSON);
        }
    }

    private static Kind kindOf(Case example) {
        return switch (example.kind()) {
            case "portfolio" -> Kind.PORTFOLIO;
            case "pilot" -> Kind.PILOT;
            default -> Kind.BUSINESS_CASE;
        };
    }

    private static String json(String yaml) {
        return TreeFormat.JSON.write(TreeFormat.YAML.read(yaml, new FaultList("test")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void is_a_schema(Kind kind) {
        assertThat(SuiteSchemaTest.metaschema().validate(kind.text, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void knows_the_keys_that_the_reader_knows(Kind kind) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(kind.text);

        kind.keys.forEach((pointer, keys) -> assertThat(schema.at(pointer).fieldNames())
                .toIterable()
                .as(pointer)
                .containsExactlyInAnyOrderElementsOf(keys));
    }

    @Test
    void accepts_the_examples() throws IOException {
        assertThat(Kind.BUSINESS_CASE.faults(json(ErrorsTest.resource("inspection.yaml"))))
                .isEmpty();
        assertThat(Kind.BUSINESS_CASE.faults(json(ErrorsTest.resource("marketing.yaml"))))
                .isEmpty();
        assertThat(Kind.PORTFOLIO.faults(json(ErrorsTest.resource("fixes.yaml"))))
                .isEmpty();
        assertThat(Kind.PILOT.faults(json(ErrorsTest.resource("journey.yaml")))).isEmpty();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void accepts_whatever_is_written(long seed) {
        assertThat(Kind.BUSINESS_CASE.faults(BusinessCaseFiles.toJson(RandomCases.draw(seed))))
                .isEmpty();
        assertThat(Kind.PORTFOLIO.faults(PortfolioFiles.toJson(PortfolioFilesTest.draw(seed))))
                .isEmpty();
        assertThat(Kind.PILOT.faults(PilotFiles.toJson(PilotFilesTest.draw(seed))))
                .isEmpty();
    }

    static Stream<Case> wellFormed() throws IOException {
        return ValueErrorsTest.cases().stream().filter(example -> tree(example).isPresent());
    }

    private static Optional<String> tree(Case example) {
        TreeFormat format = example.kind().equals("case-json") ? TreeFormat.JSON : TreeFormat.YAML;
        try {
            return Optional.of(TreeFormat.JSON.write(format.read(example.text(), new FaultList("test"))));
        } catch (FaultsException e) {
            return Optional.empty();
        }
    }

    @ParameterizedTest
    @MethodSource("wellFormed")
    void refuses_what_is_not_read(Case example) {
        List<Error> faults = kindOf(example).faults(tree(example).orElseThrow());

        assertThat(faults.isEmpty())
                .as("what the schema says of %s: %s", example, faults)
                .isEqualTo(BEYOND_A_SCHEMA.contains(example.what()));
    }
}
