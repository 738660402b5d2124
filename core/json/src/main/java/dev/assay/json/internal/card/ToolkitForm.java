package dev.assay.json.internal.card;

import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final List<String> FIELDS = List.of(
            MAKER,
            CONTACT,
            VERSION,
            DATE,
            TYPE,
            TRAINING,
            RESOURCE,
            CITATION,
            LICENCE,
            TRAINED_ON,
            EVALUATED_ON,
            USES,
            USERS,
            OUT_OF_SCOPE,
            CAVEATS,
            RISKS,
            MITIGATIONS);
    private static final String DESCRIPTION = "description";
    private static final String LEFT_OUT = "\n\nLeft out / 빠진 답:\n";
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
        String documentation = card.of(TRAINING).orElse("") + leftOut(card) + CHECKPOINT + checkpoint.strip();
        details.put("documentation", Nodes.text(documentation));
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

    private static String leftOut(CardAnswers card) {
        List<Finding> findings = omissions(card);
        return findings.isEmpty()
                ? ""
                : findings.stream()
                        .map(finding -> "- " + finding.message().in(card.locale()))
                        .collect(Collectors.joining("\n", LEFT_OUT, ""));
    }

    /**
     * Finds the answers that have a place in the format and are left out of it.
     *
     * @param card the answers
     * @return a warning for each, which is in the tree as well, behind the documentation
     */
    public static List<Finding> omissions(CardAnswers card) {
        List<Finding> findings = new ArrayList<>(card.untold(FIELDS));
        card.of(DATE)
                .filter(text -> !isDate(text))
                .ifPresent(text ->
                        findings.add(card.misplaced(DATE, Text.of("a date such as 2026-02-28", "2026-02-28 같은 날짜여야"))));
        card.of(RESOURCE)
                .filter(text -> !isUri(text))
                .ifPresent(text -> findings.add(card.misplaced(RESOURCE, Text.of("an absolute URI", "절대 URI여야"))));
        if (card.of(MITIGATIONS).isPresent() && card.of(RISKS).isEmpty()) {
            findings.add(card.misplaced(MITIGATIONS, Text.of("of risks that are told, too", "함께 적힌 위험에 대한 것이어야")));
        }
        return findings;
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
                .put(DESCRIPTION, Nodes.text(description))
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
        List<Node> items = texts.<Node>map(text -> Nodes.only(DESCRIPTION, Nodes.text(text)))
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
        Branch card = Branch.of(pick, root).passing("schema_version");
        details(pick, card.below("model_details"));
        Branch parameters = card.below("model_parameters");
        parameters.each("data").forEach(data -> data(pick, data));
        parameters.leaveRest();
        considerations(pick, card.below("considerations"), outOfScope);
        card.leaveRest();
        return pick;
    }

    private static void data(Pick pick, Branch data) {
        String name = data.text("name");
        String text = data.text("description");
        boolean evaluation = name.equals("evaluation");
        if (!text.isBlank() && !name.isBlank() && !evaluation && !name.equals("training")) {
            data.ignore("name");
        }
        pick.take(evaluation ? EVALUATED_ON : TRAINED_ON, text.isBlank() ? name : text);
        data.leaveRest();
    }

    private static void details(Pick pick, Branch details) {
        details.passing("name");
        pick.take(TYPE, details.text("overview"));
        pick.take(TRAINING, answered(details.text("documentation")));
        for (Branch owner : details.each("owners")) {
            pick.take(MAKER, owner.text("name"));
            pick.take(CONTACT, owner.text("contact"));
            owner.leaveRest();
        }
        Branch version = details.below("version");
        pick.take(VERSION, version.text("name"));
        pick.take(DATE, version.text("date"));
        version.leaveRest();
        for (Branch licence : details.each("licenses")) {
            pick.take(LICENCE, licence.text("identifier"));
            pick.take(LICENCE, licence.text("custom_text"));
            licence.leaveRest();
        }
        texts(details, "references", "reference").forEach(text -> pick.take(RESOURCE, text));
        texts(details, "citations", "citation").forEach(text -> pick.take(CITATION, text));
        details.leaveRest();
    }

    /** What stands behind the documentation was put there by a writer. */
    private static String answered(String documentation) {
        return documentation.split(CHECKPOINT, 2)[0].split(LEFT_OUT, 2)[0];
    }

    private static void considerations(Pick pick, Branch all, List<String> outOfScope) {
        texts(all, "users", DESCRIPTION).forEach(text -> pick.take(USERS, text));
        texts(all, "use_cases", DESCRIPTION).forEach(text -> pick.take(USES, text));
        for (String text : texts(all, "limitations", DESCRIPTION)) {
            Optional<String> title = outOfScope.stream()
                    .filter(one -> text.startsWith(one + ": "))
                    .findFirst();
            pick.take(
                    title.isPresent() ? OUT_OF_SCOPE : CAVEATS,
                    title.map(one -> text.substring(one.length() + 2)).orElse(text));
        }
        for (Branch risk : all.each("ethical_considerations")) {
            pick.take(RISKS, risk.text("name"));
            pick.take(MITIGATIONS, risk.text("mitigation_strategy"));
            risk.leaveRest();
        }
        all.leaveRest();
    }

    private static List<String> texts(Branch branch, String list, String key) {
        return branch.each(list).stream()
                .map(item -> {
                    String text = item.text(key);
                    item.leaveRest();
                    return text;
                })
                .toList();
    }
}
