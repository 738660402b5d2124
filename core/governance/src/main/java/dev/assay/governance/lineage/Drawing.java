package dev.assay.governance.lineage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes maps for programs that draw. */
final class Drawing {
    private Drawing() {}

    static String mermaid(GovernanceMap map, Locale locale) {
        Map<String, String> names = new HashMap<>();
        StringBuilder text = new StringBuilder("flowchart LR\n");
        for (Node node : map.nodes()) {
            String name = "n" + names.size();
            names.put(node.key(), name);
            String label = "\"" + mermaid(node.title().in(locale)) + "<br>" + mermaid(node.id()) + "\"";
            text.append("  ").append(name).append(shaped(node.type(), label)).append('\n');
        }
        for (Edge edge : map.edges()) {
            text.append("  ")
                    .append(names.get(edge.from()))
                    .append(" -->|\"")
                    .append(mermaid(label(edge, locale)))
                    .append("\"| ")
                    .append(names.get(edge.to()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String shaped(Node.Type type, String label) {
        return switch (type) {
            case ASSET -> "[(" + label + ")]";
            case SYSTEM -> "[[" + label + "]]";
            case PERSONA -> "([" + label + "])";
            case PRINCIPAL -> "((" + label + "))";
        };
    }

    private static String label(Edge edge, Locale locale) {
        String title = edge.relation().title().in(locale);
        return edge.note().isEmpty() ? title : title + ": " + edge.note();
    }

    /** Mermaid reads entities within quotes, and ends a text at a quote. */
    private static String mermaid(String text) {
        return text.replace("&", "#amp;")
                .replace("\"", "#quot;")
                .replace("<", "#lt;")
                .replace(">", "#gt;")
                .replace('\n', ' ');
    }

    static String dot(GovernanceMap map, Locale locale) {
        StringBuilder text = new StringBuilder("digraph governance {\n  rankdir=LR;\n");
        for (Node node : map.nodes()) {
            text.append("  ")
                    .append(quoted(node.key()))
                    .append(" [label=")
                    .append(quoted(node.title().in(locale) + "\n" + node.id()))
                    .append(", shape=")
                    .append(shape(node.type()))
                    .append("];\n");
        }
        for (Edge edge : map.edges()) {
            text.append("  ")
                    .append(quoted(edge.from()))
                    .append(" -> ")
                    .append(quoted(edge.to()))
                    .append(" [label=")
                    .append(quoted(label(edge, locale)))
                    .append("];\n");
        }
        return text.append("}\n").toString();
    }

    private static String shape(Node.Type type) {
        return switch (type) {
            case ASSET -> "cylinder";
            case SYSTEM -> "component";
            case PERSONA -> "box";
            case PRINCIPAL -> "ellipse";
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
