package dev.assay.governance.card.form;

import dev.assay.governance.Moments;
import dev.assay.governance.card.Document;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.template.TemplateItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a card for programs. */
final class JsonCard {
    private JsonCard() {}

    static Map<String, Object> tree(DocumentView view, Locale locale, String checkpoint) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Document document = view.document();
        tree.put("id", document.id().value());
        tree.put("subject", document.subject().value());
        tree.put("version", document.version());
        tree.put("template", document.template());
        tree.put("at", Moments.print(view.at()));
        tree.put("complete", view.isComplete());
        tree.put("attested", view.isAttested());
        tree.put("digest", document.digest());
        tree.put("checkpoint", checkpoint);
        List<Object> fields = new ArrayList<>();
        view.template().fields().forEach(field -> fields.add(field(view, field, locale)));
        tree.put("fields", fields);
        List<Object> slices = new ArrayList<>();
        document.slices().forEach(slice -> slices.add(slice(view, slice, locale)));
        tree.put("slices", slices);
        List<Object> errata = new ArrayList<>();
        view.errata()
                .forEach(erratum -> errata.add(Map.of(
                        "id", erratum.id(), "text", erratum.text().in(locale), "at", Moments.print(erratum.at()))));
        tree.put("errata", errata);
        return tree;
    }

    private static Map<String, Object> field(DocumentView view, TemplateItem.Field field, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", field.id());
        field.section().ifPresent(section -> tree.put("section", section));
        tree.put("title", field.title().in(locale));
        tree.put("state", view.state(field.id()).name().toLowerCase(Locale.ROOT));
        view.document().answer(field.id()).ifPresent(value -> {
            tree.put("value", value.value().in(locale));
            tree.put("origin", value.provenance().describe().in(locale));
            tree.put("asOf", Moments.print(value.asOf()));
            tree.put("staleAfter", Moments.print(value.staleAfter()));
            if (value.provenance() instanceof Provenance.Measured measured) {
                tree.put("run", run(view.document(), measured));
            }
            value.claim()
                    .map(claim -> view.document().measurements().get(claim.metric()))
                    .ifPresent(found -> tree.put("measured", found.value()));
        });
        return tree;
    }

    /** Everything that it takes to find the run again and to judge its number. */
    private static Map<String, Object> run(Document document, Provenance.Measured measured) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", measured.run().run());
        tree.put("version", measured.run().version());
        tree.put("at", Moments.print(measured.run().at()));
        tree.put("suite", measured.run().suite());
        tree.put("metric", measured.metric());
        Measurement found = document.measurements().get(measured.metric());
        if (found != null) {
            tree.put("value", found.value());
            tree.put("n", found.n());
            found.interval().ifPresent(interval -> {
                tree.put("low", interval.low());
                tree.put("high", interval.high());
            });
        }
        return tree;
    }

    private static Map<String, Object> slice(DocumentView view, SliceFigure slice, Locale locale) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slice", slice.slice());
        tree.put("metric", slice.metric());
        tree.put("n", slice.n());
        if (slice.n() < view.minimumRows()) {
            tree.put("note", CardWord.NOT_ENOUGH.in(locale));
        } else {
            tree.put("value", slice.value());
        }
        return tree;
    }
}
