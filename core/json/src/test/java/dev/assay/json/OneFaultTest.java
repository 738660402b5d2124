package dev.assay.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.organisation.Organisation;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** Spoils each part of a description that breaks no rule, one at a time: whatever is said then must be about that part. */
class OneFaultTest {
    private static final Instant MARCH = Instant.parse("2026-03-02T12:00:00Z");
    private static final Object OF_NO_TYPE = List.of(List.of(List.of()));

    /** Which part is spoiled is no matter of chance, and all of them take long. */
    private static final int EVERY = Integer.getInteger("assay.every", 5);

    private final List<String> beside = new ArrayList<>();
    private int spoiled;

    @Test
    @SuppressWarnings("unchecked")
    void what_cannot_be_read_breaks_no_rule_anywhere_else() throws IOException {
        Object tree = copy(OrganisationFilesTest.sample().encode());

        each(tree, "", (part, replace) -> {
            replace.accept(OF_NO_TYPE);
            tell(part + " of no type", (Map<String, ?>) tree);
        });

        assertThat(beside).isEmpty();
        assertThat(spoiled).isGreaterThan(400);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_key_that_nobody_knows_breaks_no_rule_anywhere_else() throws IOException {
        Object tree = copy(OrganisationFilesTest.sample().encode());

        eachMap(
                tree,
                "",
                (path, fields) -> List.copyOf(fields.keySet()).forEach(key -> {
                    if (path.endsWith(".decisions")) {
                        return; // its keys are the organisation's own
                    }
                    Object value = fields.remove(key);
                    fields.put(key + "X", value);
                    tell(path + "." + key + " misspelt", (Map<String, ?>) tree);
                    fields.remove(key + "X");
                    fields.put(key, value);
                }));

        assertThat(beside).isEmpty();
    }

    private void tell(String what, Map<String, ?> tree) {
        spoiled++;
        if (spoiled % EVERY != 0) {
            return;
        }
        try {
            Organisation.decode("firm", tree, MARCH);
        } catch (FindingsException e) {
            e.findings().stream()
                    .filter(finding -> !finding.code().startsWith("FORM-"))
                    .map(Finding::toString)
                    .forEach(finding -> beside.add(what + " -> " + finding));
        }
    }

    private static Object copy(Object node) {
        if (node instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((key, value) -> copy.put(String.valueOf(key), copy(value)));
            return copy;
        }
        return node instanceof List<?> items
                ? new ArrayList<>(items.stream().map(OneFaultTest::copy).toList())
                : node;
    }

    private interface Replacing {
        void accept(Object value);
    }

    /** Gives every part below a node with something that replaces it; afterwards the part is what it was. */
    @SuppressWarnings("unchecked")
    private static void each(Object node, String path, BiConsumer<String, Replacing> use) {
        if (node instanceof Map<?, ?> fields) {
            for (Object key : List.copyOf(fields.keySet())) {
                Object old = fields.get(key);
                String part = path + "." + key;
                use.accept(part, value -> ((Map<Object, Object>) fields).put(key, value));
                ((Map<Object, Object>) fields).put(key, old);
                each(old, part, use);
            }
        } else if (node instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                Object old = items.get(i);
                int index = i;
                String part = path + "[" + i + "]";
                use.accept(part, value -> ((List<Object>) items).set(index, value));
                ((List<Object>) items).set(i, old);
                each(old, part, use);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void eachMap(Object node, String path, BiConsumer<String, Map<String, Object>> use) {
        if (node instanceof Map<?, ?> fields) {
            use.accept(path, (Map<String, Object>) fields);
            List.copyOf(fields.entrySet())
                    .forEach(entry -> eachMap(entry.getValue(), path + "." + entry.getKey(), use));
        } else if (node instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                eachMap(items.get(i), path + "[" + i + "]", use);
            }
        }
    }
}
