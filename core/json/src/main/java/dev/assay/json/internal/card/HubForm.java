package dev.assay.json.internal.card;

import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The metadata of Hugging Face for models and datasets: which of its keys holds which field. Thread-safe.
 *
 * <p>{@code verified} is never written: that word is the platform's to give.
 *
 * @since 0.1
 */
public final class HubForm {
    private static final String TRAINED_ON = "MC-training-data.description";
    private static final String EVALUATED_ON = "MC-evaluation-data.datasets";
    private static final String MEASURES = "MC-metrics.measures";
    private static final List<String> SIZES =
            List.of("n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M", "10M<n<100M", "100M<n<1B", "1B<n<10B");

    private HubForm() {}

    /**
     * Returns a card's metadata as a tree.
     *
     * @param card its answers
     * @return the tree
     */
    public static Node tree(CardAnswers card) {
        Nodes.MappingBuilder root = Nodes.map();
        boolean model = card.view().template().header().id().equals("model-card");
        licence(card, model ? "MC-details.licence" : "DS-D4", root);
        if (model) {
            model(card, root);
        } else {
            root.put("pretty_name", Nodes.text(card.view().document().subject().value()));
            Measurement rows = card.view().document().measurements().get("row-count");
            if (rows != null) {
                root.put(
                        "size_categories", Nodes.texts(List.of(size(rows.value().longValue()))));
            }
        }
        return root.build();
    }

    private static void licence(CardAnswers card, String field, Nodes.MappingBuilder root) {
        card.of(field).ifPresent(text -> {
            if (CardAnswers.isLicence(text)) {
                root.put("license", Nodes.text(text.toLowerCase(Locale.ROOT)));
            } else {
                root.put("license", Nodes.text("other")).put("license_name", Nodes.text(text));
            }
        });
    }

    private static void model(CardAnswers card, Nodes.MappingBuilder root) {
        card.of(TRAINED_ON)
                .ifPresent(text -> root.put(
                        "datasets",
                        Nodes.texts(Arrays.stream(text.split("[,\n]"))
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList())));
        List<SliceFigure> slices = card.slices();
        if (!slices.isEmpty()) {
            root.put(
                    "metrics",
                    Nodes.texts(
                            slices.stream().map(SliceFigure::metric).distinct().toList()));
            root.put("model-index", Nodes.list(List.of(results(card, slices))));
        }
    }

    private static Node results(CardAnswers card, List<SliceFigure> slices) {
        String dataset = card.of(EVALUATED_ON).orElse("not stated");
        Node result = Nodes.map()
                .put("task", Nodes.only("type", Nodes.text("other")))
                .put(
                        "dataset",
                        Nodes.map()
                                .put("type", Nodes.text("other"))
                                .put("name", Nodes.text(dataset))
                                .build())
                .put(
                        "metrics",
                        Nodes.list(slices.stream()
                                .map(slice -> metric(card, slice))
                                .toList()))
                .build();
        return Nodes.map()
                .put("name", Nodes.text(card.view().document().subject().value()))
                .put("results", Nodes.list(List.of(result)))
                .build();
    }

    private static Node metric(CardAnswers card, SliceFigure slice) {
        Node value = card.isEnough(slice)
                ? Nodes.number(slice.value().toPlainString())
                : Nodes.text("not enough data (n " + slice.n() + ")");
        return Nodes.map()
                .put("type", Nodes.text(slice.metric()))
                .put("value", value)
                .put("name", Nodes.text(slice.metric() + " (" + slice.slice() + ")"))
                .build();
    }

    private static String size(long rows) {
        int category = 0;
        for (long bound = 1_000; category < SIZES.size() - 1 && rows >= bound; bound *= 10) {
            category++;
        }
        return SIZES.get(category);
    }

    /**
     * Picks the answers from a tree.
     *
     * @param root the tree
     * @return what was picked
     */
    public static Pick pick(Map<String, ?> root) {
        Pick pick = new Pick();
        pick.ignoreOthers(
                "", root, List.of("license", "license_name", "license_link", "datasets", "metrics", "model-index"));
        String licence = Pick.text(root, "license");
        pick.take("MC-details.licence", licence.equals("other") ? Pick.text(root, "license_name") : licence);
        pick.take("MC-details.licence", Pick.text(root, "license_link"));
        pick.take(TRAINED_ON, Pick.text(root, "datasets"));
        for (Map<String, Object> model : Pick.trees(root, "model-index")) {
            Pick.trees(model, "results").forEach(result -> results(pick, result));
        }
        if (pick.answers().stream().noneMatch(answer -> answer.field().equals(MEASURES))) {
            pick.take(MEASURES, Pick.text(root, "metrics"));
        }
        return pick;
    }

    /** What somebody reports of a model is what they say, not what a run of ours measured. */
    private static void results(Pick pick, Map<String, Object> result) {
        String dataset = Pick.text(Pick.tree(result, "dataset"), "name");
        for (Map<String, Object> metric : Pick.trees(result, "metrics")) {
            String name = Pick.text(metric, "name");
            String shown = name.isBlank() ? Pick.text(metric, "type") : name;
            pick.take(MEASURES, shown + ": " + Pick.text(metric, "value") + " (" + dataset + ")");
        }
        String known = pick.answers().stream()
                .filter(answer -> answer.field().equals(EVALUATED_ON))
                .map(answer -> answer.value().en())
                .findFirst()
                .orElse("");
        if (!known.lines().toList().contains(dataset)) {
            pick.take(EVALUATED_ON, dataset);
        }
    }
}
