package dev.assay.value;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a function must answer to some inputs.
 *
 * @param id how the vector is called
 * @param function the name of the function
 * @param inputs what to put in
 * @param expected what was published, within the tolerance; missing if nothing was
 * @param tolerance how far a number may be off: one number, or one for each name
 * @param computed what another program computed; missing if none did
 */
record Vector(String id, String function, Inputs inputs, JsonNode expected, JsonNode tolerance, JsonNode computed) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    /**
     * Reads a list of vectors, or the list {@code vectors} of an object.
     *
     * @throws IOException if the file cannot be read, is no JSON, or has no such list
     */
    static List<Vector> read(Path file) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        try (var reader = Files.newBufferedReader(file)) {
            JsonNode root = JSON.readTree(reader);
            JsonNode list = root.isObject() ? root.path("vectors") : root;
            if (!list.isArray() || !hasObject(list)) {
                throw new IOException("it has no list of vectors, alone or as \"vectors\" of an object, but "
                        + (root.isObject() ? "has " + names(root) : "is " + root.getNodeType()));
            }
            for (JsonNode node : list) {
                vectors.add(new Vector(
                        node.path("id").asText("?"),
                        node.path("function").asText("?"),
                        new Inputs(node.path("inputs")),
                        node.path("expected"),
                        node.path("tolerance"),
                        node.path("computed")));
            }
        }
        return vectors;
    }

    /** One that is none fails by itself; of none that is one, nothing could fail. */
    private static boolean hasObject(JsonNode list) {
        for (JsonNode node : list) {
            if (node.isObject()) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns what is wrong with a result; empty if nothing is. */
    List<String> differences(JsonNode result) {
        List<String> differences = new ArrayList<>();
        if (!expected.isMissingNode()) {
            new Comparison("expected", Comparison.within(tolerance), differences).compare("", expected, result);
        }
        // A figure that was not computed is null beside one that is expected.
        boolean wasComputed = !computed.isMissingNode() && (!computed.isNull() || expected.isNull());
        if (wasComputed) {
            new Comparison("computed", Comparison.relative(1e-9), differences).compare("", computed, result);
        }
        if (expected.isMissingNode() && !wasComputed) {
            differences.add("says neither what is expected nor what was computed");
        }
        return differences;
    }

    static JsonNode tree(Object value) {
        return value instanceof JsonNode node ? node : JSON.valueToTree(value);
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }
}
