package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.json.internal.suite.Keys;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reader and schema agree about files that are nearly right, unless the fault is one that no schema sees. */
class SuiteSchemaMutationTest {
    private static final int MUTANTS = 8;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Faults about two values, or about the meaning of a text. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile(
            "id must be unique in suite .*"
                    + "|set must have elements of \\d+ parts?, but one had \\d+"
                    + "|ends must be of comparable types, but were .*"
                    + "|lower end must not be above the upper end, but was .*"
                    + "|range must hold a value, but was .*"
                    + "|absolute tolerance requires a number, but the target was .*"
                    + "|tolerance must be one that can be broken, but was .*"
                    + "|warning level must .*"
                    + "|block must be an address block .*"
                    + "|country must be a country that has IBANs, .*"
                    + "|nulls cannot be combined with .*, which evaluates every selected row"
                    + "|nulls must be ignore, ignore-if-all-null or equal for a figure, but was .*"
                    + "|(expected|\"[^\"]*\" has no meaning here|.* must have ).*\n.*\\^",
            Pattern.DOTALL);

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agree_about_nearly_right_files(long seed) throws JsonProcessingException {
        Random random = new Random(seed);
        String json = SuiteFiles.toJson(RandomSuites.draw(seed));
        for (int i = 0; i < MUTANTS; i++) {
            JsonNode tree = MAPPER.readTree(json);
            mutate(tree, random);
            String mutant = MAPPER.writeValueAsString(tree);

            List<Fault> faults = faults(mutant);
            boolean visible = faults.stream()
                    .anyMatch(fault -> !BEYOND_A_SCHEMA.matcher(fault.message()).matches());

            assertThat(SuiteSchemaTest.faults(mutant).isEmpty())
                    .as("what the schema says of %s, of which the reader says %s", mutant, faults)
                    .isEqualTo(!visible);
        }
    }

    private static List<Fault> faults(String json) {
        try {
            SuiteFiles.readJson(json, "mutant");
            return List.of();
        } catch (FaultsException e) {
            return e.faults();
        }
    }

    private static void mutate(JsonNode tree, Random random) {
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(tree, containers);
        ContainerNode<?> chosen = pick(containers, random);
        if (chosen instanceof ObjectNode object) {
            mutate(object, random);
        } else if (chosen instanceof ArrayNode array) {
            mutate(array, random);
        }
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> found) {
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
        }
        node.forEach(child -> collect(child, found));
    }

    private static void mutate(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String added = pick(Keys.ofExpectations(), random);
        if (names.isEmpty()) {
            object.set(added, value(random));
            return;
        }
        String name = pick(names, random);
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(name, value(random));
            case 2 -> object.set(added, value(random));
            default -> object.set(added, object.remove(name));
        }
    }

    private static void mutate(ArrayNode array, Random random) {
        if (array.isEmpty()) {
            array.add(value(random));
            return;
        }
        int index = random.nextInt(array.size());
        switch (random.nextInt(3)) {
            case 0 -> array.remove(index);
            case 1 -> array.set(index, value(random));
            default -> array.add(array.get(index).deepCopy());
        }
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static JsonNode value(Random random) {
        List<JsonNode> values = List.of(
                NODES.nullNode(),
                NODES.booleanNode(true),
                NODES.booleanNode(false),
                NODES.numberNode(random.nextInt(5) - 2),
                NODES.numberNode(0.5),
                NODES.textNode("a"),
                NODES.textNode(""),
                NODES.textNode("95%"),
                NODES.textNode("3 rows"),
                NODES.textNode("PT5M"),
                NODES.arrayNode(),
                NODES.arrayNode().add("a").add("b"),
                NODES.objectNode(),
                NODES.objectNode().put("date", "2019-01-31"));
        return pick(values, random);
    }
}
