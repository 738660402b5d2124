package dev.assay.governance.card.template;

import dev.assay.governance.Ids;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a card, as data. Immutable.
 *
 * @since 0.1
 */
public final class Template {
    private final TemplateHeader header;
    private final List<TemplateItem.Section> sections;
    private final Map<String, TemplateItem.Field> fields;

    private Template(
            TemplateHeader header, List<TemplateItem.Section> sections, Map<String, TemplateItem.Field> fields) {
        this.header = header;
        this.sections = List.copyOf(sections);
        this.fields = Collections.unmodifiableMap(fields);
    }

    /**
     * Returns a template whose items add up.
     *
     * @param header where it comes from
     * @param items its items in their order
     * @return the template
     * @throws FindingsException with {@code CAT-1} if an id stands twice, a section is not there or has more questions than
     *     its source, the counts are others, or an id or the version cannot be read or has more than {@value Ids#LONGEST_NAME}
     *     characters
     */
    public static Template of(TemplateHeader header, List<TemplateItem> items) {
        List<Finding> findings = new ArrayList<>(Ids.unnamed(
                "CAT-1",
                header.id(),
                header.version(),
                items.stream().map(TemplateItem::id).toList()));
        Map<String, TemplateItem.Section> sections = new LinkedHashMap<>();
        Map<String, TemplateItem.Field> fields = new LinkedHashMap<>();
        for (TemplateItem item : items) {
            boolean twice = item instanceof TemplateItem.Section section
                    ? sections.put(section.id(), section) != null
                    : fields.put(item.id(), (TemplateItem.Field) item) != null;
            if (twice) {
                findings.add(fault(item.id(), "id must stand once", "아이디가 한 번만 있어야 합니다"));
            }
        }
        findings.addAll(places(sections, fields));
        findings.addAll(counts(header, sections, fields));
        if (!findings.isEmpty()) {
            throw new FindingsException(
                    "template " + Ids.shown(header.id()) + "@" + Ids.shown(header.version()), findings);
        }
        return new Template(header, List.copyOf(sections.values()), fields);
    }

    private static List<Finding> places(
            Map<String, TemplateItem.Section> sections, Map<String, TemplateItem.Field> fields) {
        List<Finding> findings = new ArrayList<>();
        Map<String, Integer> questions = new HashMap<>();
        for (TemplateItem.Field field : fields.values()) {
            String section = field.section().orElse("");
            if (!section.isEmpty() && !sections.containsKey(section)) {
                findings.add(fault(
                        field.id(),
                        "section must be one of the template, but was " + section,
                        "양식에 있는 절이어야 하지만 " + section + "은(는) 없습니다"));
            }
            if (field.type() == TemplateItem.Type.QUESTION) {
                questions.merge(section, 1, Integer::sum);
            }
        }
        for (TemplateItem.Section section : sections.values()) {
            int listed = questions.getOrDefault(section.id(), 0);
            if (listed > section.fields()) {
                findings.add(fault(
                        section.id(),
                        "section must have at most " + section.fields() + " questions, but has " + listed,
                        "질문은 " + section.fields() + "개 이하여야 하지만 " + listed + "개입니다"));
            }
        }
        return findings;
    }

    private static List<Finding> counts(
            TemplateHeader header, Map<String, TemplateItem.Section> sections, Map<String, TemplateItem.Field> fields) {
        Map<String, Integer> counts = new HashMap<>();
        counts.put("section", sections.size());
        for (TemplateItem.Field field : fields.values()) {
            counts.merge(field.type() == TemplateItem.Type.GATE ? "gate" : "question", 1, Integer::sum);
            counts.merge("fillable", field.fill() == TemplateItem.Fill.HUMAN ? 0 : 1, Integer::sum);
        }
        List<Finding> findings = new ArrayList<>();
        counts.forEach((name, found) -> {
            int stated = header.counts().getOrDefault(name, 0);
            if (stated != found) {
                findings.add(fault(
                        "counts." + name,
                        "count must be that of the items, " + found + ", but was " + stated,
                        "개수는 항목 수와 같은 " + found + "이어야 하지만 " + stated + "입니다"));
            }
        });
        return findings;
    }

    private static Finding fault(String path, String en, String ko) {
        return Finding.error("CAT-1", path, Text.of(en, ko));
    }

    /**
     * Returns where it comes from.
     *
     * @return the header
     */
    public TemplateHeader header() {
        return header;
    }

    /**
     * Returns its name with its version.
     *
     * @return such as {@code datasheet@7}
     */
    public String reference() {
        return header.id() + "@" + header.version();
    }

    /**
     * Returns its sections.
     *
     * @return the sections in their order
     */
    public List<TemplateItem.Section> sections() {
        return sections;
    }

    /**
     * Returns its fields.
     *
     * @return the fields in their order
     */
    public List<TemplateItem.Field> fields() {
        return List.copyOf(fields.values());
    }

    /**
     * Returns the fields of a section.
     *
     * @param section the section's id; empty for what stands above all sections
     * @return the fields in their order
     */
    public List<TemplateItem.Field> fields(String section) {
        return fields.values().stream()
                .filter(field -> field.section().orElse("").equals(section))
                .toList();
    }

    /**
     * Finds a field.
     *
     * @param id its id
     * @return the field; empty if there is none
     */
    public Optional<TemplateItem.Field> find(String id) {
        return Optional.ofNullable(fields.get(id));
    }

    @Override
    public String toString() {
        return reference();
    }
}
