package dev.assay.governance.catalogue;

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
import java.util.Optional;

/**
 * The catalogues that come with the library, and how others are read. Thread-safe.
 *
 * <p>A catalogue is a file of one JSON object a line, in the form of the audit log: first its header, then its items.
 *
 * @since 0.1
 */
public final class Catalogues {
    private static final RecordCodec<CatalogueHeader> HEADERS = RecordCodec.of(CatalogueHeader.class);
    private static final RecordCodec<CatalogueItem> ITEMS = RecordCodec.of(CatalogueItem.class);

    /** Of versions of one the newest comes last. */
    private static final List<String> SHIPPED = List.of(
            "nist-ai-rmf-1.0",
            "nist-ai-600-1",
            "iso-42001-2023",
            "eu-ai-act-2024-1689",
            "eu-ai-act-2024-1689-as-amended-2026-1744",
            "korea-ai-basic-act-2026");

    private Catalogues() {}

    /** Read once: whatever is looked up in a store is held against them. */
    private static final class Shipped {
        static final List<Catalogue> ALL =
                SHIPPED.stream().map(Catalogues::shipped).toList();
    }

    /**
     * Returns the NIST AI Risk Management Framework.
     *
     * @return 4 functions, 19 categories and 72 subcategories
     */
    public static Catalogue nistAiRmf() {
        return shipped("nist-ai-rmf-1.0");
    }

    /**
     * Returns the risks of the generative-AI profile of the NIST AI Risk Management Framework.
     *
     * @return 12 risks
     */
    public static Catalogue nistGenerativeAi() {
        return shipped("nist-ai-600-1");
    }

    /**
     * Returns the controls of ISO/IEC 42001, Annex A.
     *
     * @return 9 areas and 38 controls, ids and our own labels only
     */
    public static Catalogue iso42001() {
        return shipped("iso-42001-2023");
    }

    /**
     * Returns the EU AI Act as amended in 2026.
     *
     * @return tiers, prohibitions, areas and obligations with their dates
     */
    public static Catalogue euAiAct() {
        return shipped("eu-ai-act-2024-1689-as-amended-2026-1744");
    }

    /**
     * Returns the AI Basic Act of the Republic of Korea.
     *
     * @return obligations, the articles of the decree, and measures
     */
    public static Catalogue koreaAiBasicAct() {
        return shipped("korea-ai-basic-act-2026");
    }

    /**
     * Returns all catalogues that come with the library, older versions included.
     *
     * @return the catalogues
     */
    public static List<Catalogue> shipped() {
        return Shipped.ALL;
    }

    /** Finds a version that comes with the library. */
    static Optional<Catalogue> shipped(String id, String version) {
        return shipped().stream()
                .filter(one ->
                        one.header().id().equals(id) && one.header().version().equals(version))
                .findFirst();
    }

    /** Finds the newest version of a catalogue that comes with the library. */
    static Optional<Catalogue> newest(String id) {
        return shipped().stream().filter(one -> one.header().id().equals(id)).reduce((older, newer) -> newer);
    }

    private static Catalogue shipped(String name) {
        try (InputStream in = Catalogues.class.getResourceAsStream(name + ".jsonl")) {
            if (in == null) {
                throw new IllegalStateException("catalogue must be in the jar, but " + name + " is not");
            }
            return read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param source what it comes from, for messages
     * @param text the file's text
     * @return the catalogue
     * @throws FindingsException with every line that has another form, or CAT-1 if the items do not add up
     */
    public static Catalogue read(String source, String text) {
        List<Finding> findings = new ArrayList<>();
        List<Map<String, Object>> trees = trees(text, findings);
        if (trees.isEmpty() && findings.isEmpty()) {
            findings.add(Finding.error("CAT-1", "", Text.of("must have a header", "머리글이 있어야 합니다")));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(source, findings);
        }
        List<CatalogueItem> items = new ArrayList<>();
        for (int i = 1; i < trees.size(); i++) {
            try {
                items.add(ITEMS.decode(source, trees.get(i)));
            } catch (FindingsException e) {
                String line = "line " + (i + 1);
                e.findings().forEach(finding -> findings.add(finding.within(line)));
            }
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(source, findings);
        }
        return Catalogue.of(HEADERS.decode(source, trees.get(0)), items);
    }

    private static List<Map<String, Object>> trees(String text, List<Finding> findings) {
        List<Map<String, Object>> trees = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                trees.add(CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8)));
            } catch (RuntimeException e) {
                findings.add(Finding.error(
                        "CAT-1",
                        "line " + number,
                        Text.of("must be a JSON object: " + e.getMessage(), "JSON 객체여야 합니다")));
            }
        }
        return trees;
    }
}
