package dev.assay.json.internal.organisation;

import static java.util.Objects.requireNonNull;

import dev.assay.governance.codec.Form;
import dev.assay.governance.organisation.Organisation;
import dev.assay.json.internal.tree.Layout;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.TreeFormat;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Writes organisations for people: a thing on a line of its own where it fits, keys in the order in which they are explained, and
 * numbers and times as such.
 *
 * @since 0.1
 */
public final class OrganisationText {
    /** The quality of an asset of which nothing is known, as it is where it is described: left out. */
    private static final Map<String, ?> UNSAID = Map.of(Form.Kinds.KIND, "unknown");

    private OrganisationText() {}

    /**
     * Writes an organisation.
     *
     * @param organisation the organisation
     * @param format how
     * @return the same text for equal organisations
     */
    public static String write(Organisation organisation, TreeFormat format) {
        return format.write(node(organisation.encode(), Organisation.form()), Layout.BY_WIDTH);
    }

    private static Node node(Object value, Form form) {
        if (form instanceof Form.Fields fields) {
            return fields((Map<?, ?>) value, fields, Nodes.map());
        }
        if (form instanceof Form.Kinds kinds) {
            Map<?, ?> tree = (Map<?, ?>) value;
            String kind = String.valueOf(tree.get(Form.Kinds.KIND));
            Form.Fields fields = requireNonNull(kinds.kinds().get(kind), "kind");
            return fields(tree, fields, Nodes.map().put(Form.Kinds.KIND, Nodes.text(kind)));
        }
        if (form instanceof Form.Entries entries) {
            Nodes.MappingBuilder mapping = Nodes.map();
            ((Map<?, ?>) value).forEach((key, part) -> mapping.put(String.valueOf(key), node(part, entries.value())));
            return mapping.build();
        }
        if (form instanceof Form.Items items) {
            return Nodes.list(((List<?>) value)
                    .stream().map(part -> node(part, items.item())).toList());
        }
        return form instanceof Form.Value scalar ? scalar(value, scalar.sort()) : Nodes.text(value.toString());
    }

    private static Node fields(Map<?, ?> tree, Form.Fields form, Nodes.MappingBuilder mapping) {
        form.fields().stream()
                .filter(field -> tree.containsKey(field.key()) && !UNSAID.equals(tree.get(field.key())))
                .forEach(field ->
                        mapping.put(field.key(), node(requireNonNull(tree.get(field.key()), "value"), field.form())));
        return mapping.build();
    }

    private static Node scalar(Object value, Form.Sort sort) {
        String text = value.toString();
        return switch (sort) {
            case WHOLE, NUMBER -> Nodes.number(text);
            case TRUTH -> value.equals(true) ? Nodes.yes() : Nodes.no();
            // Without the digits of a fraction that there is none of.
            case TIME -> Nodes.time(Instant.parse(text).toString());
            case TEXT, DATE, DURATION, PERIOD, ZONE, URI -> Nodes.text(text);
        };
    }
}
