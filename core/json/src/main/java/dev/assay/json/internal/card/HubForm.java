package dev.assay.json.internal.card;

import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
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
    private static final String LICENCE = "MC-details.licence";
    private static final String TERMS = "DS-D4";
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
        boolean model = isModel(card);
        licence(card, model ? LICENCE : TERMS, root);
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

    private static boolean isModel(CardAnswers card) {
        return card.view().template().header().id().equals("model-card");
    }

    /**
     * Finds the answers that have a place in the metadata and are left out of them.
     *
     * @param card the answers
     * @return a warning for each
     */
    public static List<Finding> omissions(CardAnswers card) {
        return card.untold(isModel(card) ? List.of(LICENCE, TRAINED_ON, EVALUATED_ON) : List.of(TERMS));
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
        Branch metadata = Branch.of(pick, root);
        licence(pick, metadata);
        pick.take(TRAINED_ON, metadata.text("datasets"));
        List<String> reported = new ArrayList<>();
        for (Branch model : metadata.each("model-index")) {
            model.passing("name").each("results").forEach(result -> reported.addAll(results(pick, result)));
            model.leaveRest();
        }
        String metrics = metadata.text("metrics");
        if (reported.isEmpty()) {
            pick.take(MEASURES, metrics);
        } else if (!metrics.isBlank() && !reported.containsAll(List.of(metrics.split(", ")))) {
            metadata.ignore("metrics");
        }
        metadata.leaveRest();
        return pick;
    }

    private static void licence(Pick pick, Branch metadata) {
        String licence = metadata.text("license");
        String name = metadata.text("license_name");
        boolean named = licence.isBlank() || licence.equals("other");
        pick.take(LICENCE, named && !name.isBlank() ? name : licence);
        if (!named && !name.isBlank()) {
            metadata.ignore("license_name");
        }
        pick.take(LICENCE, metadata.text("license_link"));
    }

    /** What somebody reports of a model is what they say, not what a run of ours measured. */
    private static List<String> results(Pick pick, Branch result) {
        Branch evaluated = result.below("dataset");
        String dataset = evaluated.text("name");
        evaluated.leaveRest();
        List<String> reported = new ArrayList<>();
        for (Branch metric : result.each("metrics")) {
            String type = metric.text("type");
            String name = metric.text("name");
            String shown = name.isBlank() ? type : name;
            if (!shown.contains(type)) {
                metric.ignore("type");
            }
            String value = metric.text("value");
            pick.take(MEASURES, shown + ": " + value + (dataset.isBlank() ? "" : " (" + dataset + ")"));
            reported.add(type);
            metric.leaveRest();
        }
        result.leaveRest();
        String known = pick.answers().stream()
                .filter(answer -> answer.field().equals(EVALUATED_ON))
                .map(answer -> answer.value().en())
                .findFirst()
                .orElse("");
        if (!known.lines().toList().contains(dataset)) {
            pick.take(EVALUATED_ON, dataset);
        }
        return reported;
    }
}
