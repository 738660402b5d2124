package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Attribution;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.CostStatus;
import dev.assay.value.business.line.Counting;
import dev.assay.value.business.line.Evidence;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.line.ValueDimension;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is gained, and what is spent. */
final class LineForm {
    private static final String TITLE = "title";
    private static final String KIND = "kind";
    private static final String DIMENSION = "dimension";
    private static final String MARGIN = "margin";
    private static final String CAPTURE = "capture";
    private static final String PROBABILITY = "probability";
    private static final String ATTRIBUTED = "attributed";
    private static final String CONSTRAINT = "constraint";
    private static final String OVERLAP_GROUP = "overlap-group";
    private static final String RISK = "risk";
    private static final String STATUS = "status";
    static final List<String> BENEFIT_KEYS = Stream.of(
                    List.of(TITLE, KIND, DIMENSION),
                    ScheduleForm.KEYS,
                    List.of(MARGIN, CAPTURE, PROBABILITY, ATTRIBUTED, CONSTRAINT, OVERLAP_GROUP, RISK),
                    EvidenceForm.KEYS)
            .flatMap(List::stream)
            .toList();
    static final List<String> COST_KEYS = Stream.of(
                    List.of(TITLE, KIND), ScheduleForm.KEYS, List.of(RISK, STATUS), EvidenceForm.KEYS)
            .flatMap(List::stream)
            .toList();
    static final List<String> ATTRIBUTION = List.of("kpi", "share");
    private static final Text BENEFIT_RULE = Text.of(
            "a mapping such as {kind: cash, dimension: cost, per-year: 1000}",
            "{kind: cash, dimension: cost, per-year: 1000}과 같은 키와 값");
    private static final Text COST_RULE = Text.of("a mapping such as {once: 1000}", "{once: 1000}과 같은 키와 값");
    private static final Text ATTRIBUTION_RULE = Text.of("a mapping with kpi and share", "kpi와 share");

    private LineForm() {}

    static Benefit benefit(Place place, String id, Optional<Currency> currency) {
        Keys keys = Keys.of(place, BENEFIT_RULE, BENEFIT_KEYS);
        Text title = keys.get(TITLE, Words::label).orElseGet(() -> titleOf(id));
        Optional<BenefitKind> kind = keys.require(KIND, found -> Words.choice(found, BenefitKind.class));
        Optional<ValueDimension> dimension =
                keys.require(DIMENSION, found -> Words.choice(found, ValueDimension.class));
        Optional<ScheduleForm.Due> due = ScheduleForm.read(keys, currency);
        Counting counting = counting(keys);
        Evidence evidence = EvidenceForm.read(keys);
        ScheduleForm.Due amount = due.orElseThrow(UnreadableException::reported);
        // What cannot be read was reported; the rest of the line is held against the case all the same.
        return new Benefit(
                id,
                title,
                kind.orElse(BenefitKind.CASH),
                dimension.orElse(ValueDimension.COST),
                amount.amount(),
                amount.schedule(),
                counting,
                evidence);
    }

    private static Counting counting(Keys keys) {
        return new Counting(
                keys.get(MARGIN, FormulaForm::read),
                keys.get(CAPTURE, FormulaForm::read),
                keys.get(PROBABILITY, FormulaForm::read),
                keys.get(ATTRIBUTED, LineForm::attribution),
                keys.get(CONSTRAINT, found -> Words.choice(found, Constraint.class)),
                keys.get(OVERLAP_GROUP, Words::visible),
                keys.get(RISK, Figures::share));
    }

    private static Attribution attribution(Place place) {
        Keys keys = Keys.of(place, ATTRIBUTION_RULE, ATTRIBUTION);
        Optional<String> kpi = keys.require("kpi", Words::visible);
        var share = keys.require("share", FormulaForm::read);
        keys.end();
        return new Attribution(kpi.orElseThrow(), share.orElseThrow());
    }

    static Cost cost(Place place, String id, Optional<Currency> currency) {
        Keys keys = Keys.of(place, COST_RULE, COST_KEYS);
        Text title = keys.get(TITLE, Words::label).orElseGet(() -> titleOf(id));
        Optional<CostKind> kind = keys.get(KIND, found -> Words.choice(found, CostKind.class));
        Optional<ScheduleForm.Due> due = ScheduleForm.read(keys, currency);
        Optional<BigDecimal> risk = keys.get(RISK, Figures::share);
        CostStatus status =
                keys.get(STATUS, found -> Words.choice(found, CostStatus.class)).orElse(CostStatus.FUTURE);
        Evidence evidence = EvidenceForm.read(keys);
        ScheduleForm.Due amount = due.orElseThrow(UnreadableException::reported);
        CostKind usual = amount.once() ? CostKind.CAPEX : CostKind.OPEX;
        return new Cost(id, title, kind.orElse(usual), amount.amount(), amount.schedule(), risk, status, evidence);
    }

    private static Text titleOf(String id) {
        return Text.of(id.isBlank() ? "?" : id);
    }

    static Node write(Line line) {
        MappingBuilder keys = Nodes.map();
        if (!line.title().equals(titleOf(line.id()))) {
            keys.put(TITLE, Words.write(line.title()));
        }
        if (line instanceof Benefit benefit) {
            keys.put(KIND, Choices.write(benefit.kind())).put(DIMENSION, Choices.write(benefit.dimension()));
        } else if (line instanceof Cost cost) {
            keys.put(KIND, Choices.write(cost.kind()));
        }
        keys.putAll(ScheduleForm.write(line.amount(), line.schedule()));
        if (line instanceof Benefit benefit) {
            write(benefit.counting(), keys);
        }
        line.risk().ifPresent(share -> keys.put(RISK, Figures.write(share)));
        if (line instanceof Cost cost && cost.status() != CostStatus.FUTURE) {
            keys.put(STATUS, Choices.write(cost.status()));
        }
        return keys.putAll(EvidenceForm.write(line.evidence())).build();
    }

    private static void write(Counting counting, MappingBuilder keys) {
        counting.margin().ifPresent(share -> keys.put(MARGIN, FormulaForm.write(share)));
        counting.capture().ifPresent(share -> keys.put(CAPTURE, FormulaForm.write(share)));
        counting.probability().ifPresent(share -> keys.put(PROBABILITY, FormulaForm.write(share)));
        counting.attribution()
                .ifPresent(claim -> keys.put(
                        ATTRIBUTED,
                        Nodes.map()
                                .put("kpi", Nodes.text(claim.kpi()))
                                .put("share", FormulaForm.write(claim.share()))
                                .build()));
        counting.constraint().ifPresent(constraint -> keys.put(CONSTRAINT, Choices.write(constraint)));
        counting.overlapGroup().ifPresent(group -> keys.put(OVERLAP_GROUP, Nodes.text(group)));
    }
}
