package dev.assay.json.internal.card;

import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JSON of Model Card Toolkit, schema 0.0.2: which of its properties holds which field. Thread-safe.
 *
 * @since 0.1
 */
public final class ToolkitForm {
    private static final String MAKER = "MC-details.maker";
    private static final String CONTACT = "MC-details.contact";
    private static final String VERSION = "MC-details.version";
    private static final String DATE = "MC-details.date";
    private static final String TYPE = "MC-details.type";
    private static final String TRAINING = "MC-details.training";
    private static final String RESOURCE = "MC-details.resource";
    private static final String CITATION = "MC-details.citation";
    private static final String LICENCE = "MC-details.licence";
    private static final String TRAINED_ON = "MC-training-data.description";
    private static final String EVALUATED_ON = "MC-evaluation-data.datasets";
    private static final String USES = "MC-intended-use.uses";
    private static final String USERS = "MC-intended-use.users";
    private static final String OUT_OF_SCOPE = "MC-intended-use.out-of-scope";
    private static final String CAVEATS = "MC-caveats.caveats";
    private static final String RISKS = "MC-ethics.risks";
    private static final String MITIGATIONS = "MC-ethics.mitigations";
    private static final String CHECKPOINT = "\n\nAudit checkpoint / 감사 체크포인트:\n";

    private ToolkitForm() {}

    /**
     * Returns a model card as a tree.
     *
     * @param card its answers
     * @param checkpoint the checkpoint, which stands at the end of the documentation, because readers of the format take no
     *     property that it does not know
     * @return the tree
     */
    public static Node tree(CardAnswers card, String checkpoint) {
        Nodes.MappingBuilder root = Nodes.map().put("schema_version", Nodes.text("0.0.2"));
        root.put("model_details", details(card, checkpoint));
        Nodes.MappingBuilder parameters = Nodes.map();
        data(card).ifPresent(data -> parameters.put("data", data));
        root.put("model_parameters", parameters.build());
        List<Node> metrics =
                card.slices().stream().map(slice -> metric(card, slice)).toList();
        root.put("quantitative_analysis", Nodes.only("performance_metrics", Nodes.list(metrics)));
        return root.put("considerations", considerations(card)).build();
    }

    private static Node details(CardAnswers card, String checkpoint) {
        Nodes.MappingBuilder details = Nodes.map();
        details.put("name", Nodes.text(card.view().document().subject().value()));
        card.of(TYPE).ifPresent(text -> details.put("overview", Nodes.text(text)));
        details.put("documentation", Nodes.text(card.of(TRAINING).orElse("") + CHECKPOINT + checkpoint.strip()));
        Nodes.MappingBuilder owner = Nodes.map();
        card.of(MAKER).ifPresent(text -> owner.put("name", Nodes.text(text)));
        card.of(CONTACT).ifPresent(text -> owner.put("contact", Nodes.text(text)));
        if (!owner.isEmpty()) {
            details.put("owners", Nodes.list(List.of(owner.build())));
        }
        Nodes.MappingBuilder version = Nodes.map();
        version.put(
                "name",
                Nodes.text(
                        card.of(VERSION).orElseGet(() -> card.view().document().version())));
        card.of(DATE).filter(ToolkitForm::isDate).ifPresent(date -> version.put("date", Nodes.text(date)));
        details.put("version", version.build());
        card.of(LICENCE).ifPresent(text -> {
            String key = CardAnswers.isLicence(text) ? "identifier" : "custom_text";
            details.put("licenses", Nodes.list(List.of(Nodes.only(key, Nodes.text(text)))));
        });
        card.of(RESOURCE)
                .filter(ToolkitForm::isUri)
                .ifPresent(uri ->
                        details.put("references", Nodes.list(List.of(Nodes.only("reference", Nodes.text(uri))))));
        card.of(CITATION)
                .ifPresent(text ->
                        details.put("citations", Nodes.list(List.of(Nodes.only("citation", Nodes.text(text))))));
        return details.build();
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isUri(String text) {
        try {
            return URI.create(text).isAbsolute();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Node> data(CardAnswers card) {
        List<Node> data = new ArrayList<>();
        card.of(TRAINED_ON).ifPresent(text -> data.add(dataset("training", text)));
        card.of(EVALUATED_ON).ifPresent(text -> data.add(dataset("evaluation", text)));
        return data.isEmpty() ? Optional.empty() : Optional.of(Nodes.list(data));
    }

    private static Node dataset(String name, String description) {
        return Nodes.map()
                .put("name", Nodes.text(name))
                .put("description", Nodes.text(description))
                .build();
    }

    /** A figure with too few rows keeps its slice and has no value, which the format allows. */
    private static Node metric(CardAnswers card, SliceFigure slice) {
        Nodes.MappingBuilder metric = Nodes.map().put("type", Nodes.text(slice.metric()));
        if (card.isEnough(slice)) {
            metric.put("value", Nodes.number(slice.value().toPlainString()));
        }
        return metric.put("slice", Nodes.text(slice.slice())).build();
    }

    private static Node considerations(CardAnswers card) {
        Nodes.MappingBuilder all = Nodes.map();
        put(all, "users", card.of(USERS).stream());
        put(all, "use_cases", card.of(USES).stream());
        Stream<String> scope = card.of(OUT_OF_SCOPE).stream().map(text -> card.title(OUT_OF_SCOPE) + ": " + text);
        put(all, "limitations", Stream.concat(scope, card.of(CAVEATS).stream()));
        card.of(RISKS).ifPresent(risks -> {
            Nodes.MappingBuilder risk = Nodes.map().put("name", Nodes.text(risks));
            card.of(MITIGATIONS).ifPresent(text -> risk.put("mitigation_strategy", Nodes.text(text)));
            all.put("ethical_considerations", Nodes.list(List.of(risk.build())));
        });
        return all.build();
    }

    private static void put(Nodes.MappingBuilder all, String key, Stream<String> texts) {
        List<Node> items = texts.<Node>map(text -> Nodes.only("description", Nodes.text(text)))
                .toList();
        if (!items.isEmpty()) {
            all.put(key, Nodes.list(items));
        }
    }

    /**
     * Picks the answers from a tree.
     *
     * @param root the tree
     * @param outOfScope the titles, in every language, that begin what is out of scope
     * @return what was picked
     */
    public static Pick pick(Map<String, ?> root, List<String> outOfScope) {
        Pick pick = new Pick();
        pick.ignoreOthers("", root, List.of("schema_version", "model_details", "model_parameters", "considerations"));
        details(pick, Pick.tree(root, "model_details"));
        Map<String, Object> parameters = Pick.tree(root, "model_parameters");
        pick.ignoreOthers("model_parameters", parameters, List.of("data"));
        for (Map<String, Object> data : Pick.trees(parameters, "data")) {
            boolean evaluation = Pick.text(data, "name").equals("evaluation");
            String name = Pick.text(data, "name");
            String text = Pick.text(data, "description");
            pick.take(evaluation ? EVALUATED_ON : TRAINED_ON, text.isBlank() ? name : text);
        }
        considerations(pick, Pick.tree(root, "considerations"), outOfScope);
        return pick;
    }

    private static void details(Pick pick, Map<String, Object> details) {
        pick.ignoreOthers(
                "model_details",
                details,
                List.of(
                        "name",
                        "overview",
                        "documentation",
                        "owners",
                        "version",
                        "licenses",
                        "references",
                        "citations"));
        pick.take(TYPE, Pick.text(details, "overview"));
        pick.take(TRAINING, Pick.text(details, "documentation").split(CHECKPOINT, 2)[0]);
        for (Map<String, Object> owner : Pick.trees(details, "owners")) {
            pick.take(MAKER, Pick.text(owner, "name"));
            pick.take(CONTACT, Pick.text(owner, "contact"));
        }
        Map<String, Object> version = Pick.tree(details, "version");
        pick.ignoreOthers("model_details.version", version, List.of("name", "date"));
        pick.take(VERSION, Pick.text(version, "name"));
        pick.take(DATE, Pick.text(version, "date"));
        for (Map<String, Object> licence : Pick.trees(details, "licenses")) {
            pick.take(LICENCE, Pick.text(licence, "identifier"));
            pick.take(LICENCE, Pick.text(licence, "custom_text"));
        }
        Pick.trees(details, "references").forEach(one -> pick.take(RESOURCE, Pick.text(one, "reference")));
        Pick.trees(details, "citations").forEach(one -> pick.take(CITATION, Pick.text(one, "citation")));
    }

    private static void considerations(Pick pick, Map<String, Object> all, List<String> outOfScope) {
        pick.ignoreOthers(
                "considerations", all, List.of("users", "use_cases", "limitations", "ethical_considerations"));
        Pick.trees(all, "users").forEach(one -> pick.take(USERS, Pick.text(one, "description")));
        Pick.trees(all, "use_cases").forEach(one -> pick.take(USES, Pick.text(one, "description")));
        for (Map<String, Object> limit : Pick.trees(all, "limitations")) {
            String text = Pick.text(limit, "description");
            Optional<String> title = outOfScope.stream()
                    .filter(one -> text.startsWith(one + ": "))
                    .findFirst();
            pick.take(
                    title.isPresent() ? OUT_OF_SCOPE : CAVEATS,
                    title.map(one -> text.substring(one.length() + 2)).orElse(text));
        }
        for (Map<String, Object> risk : Pick.trees(all, "ethical_considerations")) {
            pick.take(RISKS, Pick.text(risk, "name"));
            pick.take(MITIGATIONS, Pick.text(risk, "mitigation_strategy"));
        }
    }
}
