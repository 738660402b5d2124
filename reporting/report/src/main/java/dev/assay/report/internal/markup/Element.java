package dev.assay.report.internal.markup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element with attributes and children. Names are fixed by the program; whatever varies is text and gets escaped, so
 * that no value can become markup.
 *
 * <p>The output is XML that HTML parsers read alike: attributes are quoted, only void elements are closed in place.
 * Confined to one thread.
 *
 * @since 0.1
 */
public final class Element implements Node {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9:-]*");
    /** Written without an end tag when empty: void in HTML, or drawn in SVG. */
    private static final Set<String> VOID = Set.of("meta", "br", "rect", "line");

    private static final String INDENT = " ";

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();

    private Element(String name) {
        this.name = requireName(name);
    }

    /**
     * Returns an empty element.
     *
     * @param name the name
     * @param attributes names and values in turn
     * @return the element
     * @throws IllegalArgumentException if a name is not one, or a value is missing
     */
    public static Element of(String name, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes must be names and values in turn, but was " + Arrays.toString(attributes));
        }
        Element element = new Element(name);
        for (int i = 0; i < attributes.length; i += 2) {
            element.attributes.put(requireName(attributes[i]), attributes[i + 1]);
        }
        return element;
    }

    /**
     * Adds an attribute.
     *
     * @param attribute the name
     * @param value any text
     * @return this element
     */
    public Element with(String attribute, String value) {
        attributes.put(requireName(attribute), value);
        return this;
    }

    /**
     * Adds children at the end.
     *
     * @param nodes the children
     * @return this element
     */
    public Element add(Node... nodes) {
        children.addAll(Arrays.asList(nodes));
        return this;
    }

    /**
     * Adds children at the end.
     *
     * @param nodes the children
     * @return this element
     */
    public Element add(Collection<? extends Node> nodes) {
        children.addAll(nodes);
        return this;
    }

    /**
     * Adds text at the end.
     *
     * @param text any text
     * @return this element
     */
    public Element text(String text) {
        children.add(new Text(text));
        return this;
    }

    private static String requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "name must be letters, digits, colons and hyphens, but was \"" + name + "\"");
        }
        return name;
    }

    @Override
    public void write(StringBuilder out, int depth) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> {
            out.append(' ').append(attribute).append("=\"");
            Escapes.attribute(value, out);
            out.append('"');
        });
        if (children.isEmpty() && VOID.contains(name)) {
            out.append("/>");
        } else {
            out.append('>');
            writeChildren(out, depth);
            out.append("</").append(name).append('>');
        }
    }

    /** Elements among elements stand on lines of their own; beside text every space would be seen. */
    private void writeChildren(StringBuilder out, int depth) {
        boolean lines = !children.isEmpty() && children.stream().allMatch(Element.class::isInstance);
        for (Node child : children) {
            if (lines) {
                out.append('\n').append(INDENT.repeat(depth + 1));
            }
            child.write(out, depth + 1);
        }
        if (lines) {
            out.append('\n').append(INDENT.repeat(depth));
        }
    }

    /**
     * Returns the element as markup.
     *
     * @return XML, indented, with line feeds
     */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        write(out, 0);
        return out.toString();
    }
}
