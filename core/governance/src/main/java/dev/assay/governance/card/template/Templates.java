package dev.assay.governance.card.template;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The templates that come with the library, and how others are read. Thread-safe.
 *
 * <p>A template is a file of one JSON object a line, in the form of the audit log: first its header, then its sections and
 * fields. Titles are our own.
 *
 * @since 0.1
 */
public final class Templates {
    private static final RecordCodec<TemplateHeader> HEADERS = RecordCodec.of(TemplateHeader.class);
    private static final RecordCodec<TemplateItem> ITEMS = RecordCodec.of(TemplateItem.class);

    /** Read once, when somebody asks for one. */
    private static final class Shipped {
        static final Template DATASHEET = shipped("datasheet-7");
        static final Template MODEL_CARD = shipped("model-card-2");
        static final Template DATA_CARD = shipped("data-card-extended");
    }

    private Templates() {}

    /**
     * Returns the datasheet for datasets.
     *
     * <p>20 of its questions can be filled or checked without a person: that share, 40 %, is the most that a program can
     * honestly do. Each of them names the metric or the entry of the registry that fills it.
     *
     * @return 7 sections, 50 questions and 2 gates
     * @see <a href="https://arxiv.org/abs/1803.09010">Gebru et al., Datasheets for Datasets</a>
     */
    public static Template datasheet() {
        return Shipped.DATASHEET;
    }

    /**
     * Returns the model card, with a section of our own for governance.
     *
     * @return 9 sections with 29 fields of the paper, and 1 section with 4 fields of our own
     * @see <a href="https://arxiv.org/abs/1810.03993">Mitchell et al., Model Cards for Model Reporting</a>
     */
    public static Template modelCard() {
        return Shipped.MODEL_CARD;
    }

    /**
     * Returns the extended data card.
     *
     * <p>What its source asks for only if it applies, such as annotations, is not mandatory here. A field that occurs for every
     * transformation, for annotators and for validators is one field.
     *
     * @return 15 sections and 132 fields, of which 2 stand above all sections; the last section is free text
     * @see <a href="https://sites.research.google/datacardsplaybook/">Data Cards Playbook</a>
     */
    public static Template dataCard() {
        return Shipped.DATA_CARD;
    }

    /**
     * Returns all templates that come with the library.
     *
     * @return the templates
     */
    public static List<Template> shipped() {
        return List.of(datasheet(), modelCard(), dataCard());
    }

    private static Template shipped(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name + ".jsonl")) {
            if (in == null) {
                throw new IllegalStateException("template must be in the jar, but " + name + " is not");
            }
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a template.
     *
     * @param source what it comes from, for messages
     * @param text the file's text
     * @return the template
     * @throws FindingsException with every line that has another form, or CAT-1 if the items do not add up
     */
    public static Template read(String source, String text) {
        List<Finding> findings = new ArrayList<>();
        List<TemplateHeader> headers = new ArrayList<>();
        List<TemplateItem> items = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            try {
                Map<String, Object> tree = CanonicalJson.parse(lines.get(i).getBytes(StandardCharsets.UTF_8));
                if (i == 0) {
                    headers.add(HEADERS.decode(source, tree));
                } else {
                    items.add(ITEMS.decode(source, tree));
                }
            } catch (FindingsException e) {
                String line = "line " + (i + 1);
                e.findings().forEach(finding -> findings.add(finding.within(line)));
            } catch (RuntimeException e) {
                findings.add(
                        fault("line " + (i + 1), "must be a JSON object: " + e.getMessage(), "정해진 형식의 JSON 객체여야 합니다"));
            }
        }
        if (lines.isEmpty()) {
            findings.add(fault("", "must have a header", "머리글이 있어야 합니다"));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(source, findings);
        }
        return Template.of(headers.get(0), items);
    }

    private static Finding fault(String path, String en, String ko) {
        return Finding.error("CAT-1", path, Text.of(en, ko));
    }
}
