package dev.assay.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.governance.codec.Form;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schema of organisation files, made of what the reader knows and of what the guide says of each key. */
final class OrganisationSchema {
    private static final String STRING = "string";
    private static final Form.Fields TEXT = new Form.Fields(List.of(word("en"), word("ko")));

    private final ObjectMapper mapper = new ObjectMapper();
    private final List<Form.Fields> forms;
    private final List<Map<String, String>> tables;

    /**
     * Takes the tables of the guide.
     *
     * @param tables one for each of the forms of {@link #forms}, in their order: what it says of each key
     */
    OrganisationSchema(Form.Fields root, List<Map<String, String>> tables) {
        this.forms = forms(root);
        this.tables = tables;
    }

    private static Form.Field word(String key) {
        return new Form.Field(key, new Form.Value(Form.Sort.TEXT), Form.Presence.REQUIRED, List.of());
    }

    /** Returns every mapping with known keys that a file may have, each once, the outer before the inner. */
    static List<Form.Fields> forms(Form.Fields root) {
        List<Form.Fields> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Form form, List<Form.Fields> found) {
        if (form instanceof Form.Items items) {
            collect(items.item(), found);
        } else if (form instanceof Form.Fields fields && !found.contains(fields)) {
            found.add(fields);
            fields.fields().forEach(field -> collect(field.form(), found));
        }
    }

    ObjectNode schema() {
        ObjectNode schema = mapper.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "urn:assay:organisation:1")
                .put("title", "Assay organisation")
                .put(
                        "description",
                        "Who there is, what is settled, who answers for what and what is governed. The same in YAML"
                                + " and JSON.");
        schema.setAll(fields(forms.get(0)));
        ((ObjectNode) schema.get("properties"))
                .putObject("$schema")
                .put("type", STRING)
                .put("description", "The address of this schema, for editors; otherwise without meaning.");
        schema.putObject("$defs").set("text", fields(TEXT));
        return schema;
    }

    private ObjectNode fields(Form.Fields form) {
        ObjectNode node = mapper.createObjectNode().put("type", "object");
        ArrayNode required = mapper.createArrayNode();
        ObjectNode properties = mapper.createObjectNode();
        Map<String, String> said = tables.get(forms.indexOf(form));
        form.fields().forEach(field -> {
            if (field.presence() == Form.Presence.REQUIRED) {
                required.add(field.key());
            }
            ObjectNode property = field.form().equals(TEXT)
                    ? mapper.createObjectNode().put("$ref", "#/$defs/text")
                    : node(field.form());
            field.constraints().forEach(constraint -> constrain(property, constraint));
            properties.set(field.key(), property.put("description", said.get(field.key())));
        });
        if (!required.isEmpty()) {
            node.set("required", required);
        }
        node.put("additionalProperties", false).set("properties", properties);
        return node;
    }

    private static void constrain(ObjectNode property, Annotation constraint) {
        if (constraint instanceof Min min) {
            property.put("minimum", min.value());
        } else if (constraint instanceof NotBlank) {
            property.put("pattern", "\\S");
        } else if (constraint instanceof NotEmpty) {
            property.put("minItems", 1);
        } else {
            throw new IllegalArgumentException("constraint must be known, but was " + constraint);
        }
    }

    private ObjectNode node(Form form) {
        if (form instanceof Form.Fields fields) {
            return fields(fields);
        }
        ObjectNode node = mapper.createObjectNode();
        if (form instanceof Form.Items items) {
            node.put("type", "array").set("items", node(items.item()));
        } else if (form instanceof Form.Entries entries) {
            node.put("type", "object").set("additionalProperties", node(entries.value()));
        } else if (form instanceof Form.Words words) {
            words.words().forEach(node.putArray("enum")::add);
        } else if (form instanceof Form.Kinds) {
            // Of all that may be known of quality a description says only that nothing is.
            node.putObject("const").put("kind", "unknown");
        } else if (form instanceof Form.Value value) {
            value(node, value.sort());
        }
        return node;
    }

    /** A number may be quoted, as exports of some programs have it. */
    private static void value(ObjectNode node, Form.Sort sort) {
        switch (sort) {
            case TEXT, ZONE, URI -> node.put("type", STRING);
            case TRUTH -> node.put("type", "boolean");
            case WHOLE -> {
                node.putArray("type").add("integer").add(STRING);
                node.put("pattern", "^[0-9]{1,10}$");
            }
            case NUMBER -> {
                node.putArray("type").add("number").add(STRING);
                node.put("pattern", "^-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]{1,9})?$");
            }
            case TIME -> node.put("type", STRING).put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}");
            case DATE -> node.put("type", STRING).put("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
            case DURATION -> node.put("type", STRING).put("pattern", "^[-+]?[Pp][-+.0-9DdTtHhMmSs]+$");
            case PERIOD -> node.put("type", STRING).put("pattern", "^[-+]?[Pp][-+0-9YyMmWwDd]+$");
        }
    }
}
