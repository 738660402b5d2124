package dev.assay.json;

import dev.assay.governance.card.template.Templates;
import dev.assay.json.internal.card.HubForm;
import dev.assay.json.internal.card.Pick;
import dev.assay.json.internal.card.ToolkitForm;
import dev.assay.json.internal.organisation.GovernedText;
import dev.assay.json.internal.tree.TreeFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads model cards in the formats of others. Thread-safe. Needs the module {@code dev.assay.governance}.
 *
 * <p>Nothing in such a file was measured here, so that all of it is for a person to declare, under their name.
 *
 * @since 0.1
 */
@SuppressWarnings("exports")
public final class CardFiles {
    private static final String FENCE = "---";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CardFiles() {}

    /**
     * Reads JSON of Model Card Toolkit.
     *
     * @param json the text, at most a million characters
     * @param source what messages call the text
     * @return its answers; figures and graphics are ignored
     * @throws dev.assay.quality.finding.FindingsException if the text is no JSON or no mapping
     */
    public static ImportedCard readToolkit(String json, String source) {
        var title = Templates.modelCard()
                .find("MC-intended-use.out-of-scope")
                .orElseThrow()
                .title();
        return GovernedText.readForeign(Objects.requireNonNull(json, "json"), TreeFormat.JSON, source)
                .decode(tree -> imported(ToolkitForm.pick(tree, List.of(title.en(), title.ko()))));
    }

    /**
     * Reads the metadata of a model on Hugging Face: a README that begins with YAML between two lines of three hyphens, or the
     * YAML alone. Bare words that readers of YAML differ about, such as {@code no}, are taken as they are written; metadata that
     * say nothing have no answers.
     *
     * @param readme the text, at most a million characters; what follows the metadata is not read
     * @param source what messages call the text
     * @return its answers; reported figures are what their authors say
     * @throws dev.assay.quality.finding.FindingsException if the metadata are no YAML or no mapping
     */
    public static ImportedCard readHub(String readme, String source) {
        return metadata(Objects.requireNonNull(readme, "readme"))
                .map(yaml -> GovernedText.readForeign(yaml, TreeFormat.YAML, source)
                        .decode(tree -> imported(HubForm.pick(tree))))
                .orElseGet(() -> new ImportedCard(List.of(), List.of()));
    }

    private static ImportedCard imported(Pick pick) {
        return new ImportedCard(pick.answers(), pick.ignored());
    }

    /** The metadata; empty if there is a place for them with nothing in it. */
    private static Optional<String> metadata(String readme) {
        String text = readme.startsWith(BYTE_ORDER_MARK) ? readme.substring(1) : readme;
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).strip().equals(FENCE)) {
            return Optional.of(text);
        }
        List<String> yaml = lines.stream()
                .skip(1)
                .takeWhile(line -> !line.stripTrailing().equals(FENCE))
                .toList();
        boolean says = yaml.stream().map(String::strip).anyMatch(line -> !line.isEmpty() && !line.startsWith("#"));
        return says ? Optional.of(String.join("\n", yaml) + "\n") : Optional.empty();
    }
}
