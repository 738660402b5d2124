package dev.assay.json.internal.pilot;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.ValueForm;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.kpi.Kpi.Better;
import dev.assay.value.pilot.Baseline;
import dev.assay.value.pilot.Design;
import dev.assay.value.pilot.Pilot;
import dev.assay.value.pilot.Plan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pilots as files have them. Thread-safe.
 *
 * @since 0.1
 */
public final class PilotForm implements ValueForm<Pilot> {
    private static final String PILOT = "pilot";
    private static final String DESIGN = "design";
    private static final String BETTER = "better";
    private static final String START = "start";
    private static final String BASELINE = "baseline";
    private static final String PLAN = "plan";
    /** For editors of JSON, which find the schema by it. */
    private static final String SCHEMA = "$schema";

    static final List<String> KEYS = List.of(PILOT, DESIGN, BETTER, START, BASELINE, PLAN, SCHEMA);
    private static final Text RULE = Text.of(
            "a mapping with the keys pilot, design, better, start, baseline and plan",
            "pilot, design, better, start, baseline, plan을 키로 가진 값");

    @Override
    public Optional<Pilot> read(Place root) {
        return root.attempt(place -> Keys.of(place, RULE, KEYS)).flatMap(PilotForm::read);
    }

    private static Optional<Pilot> read(Keys keys) {
        keys.get(SCHEMA, Words::text);
        Optional<String> name = keys.require(PILOT, Words::text);
        Optional<Design> design = keys.require(DESIGN, place -> Words.choice(place, Design.class));
        Optional<Better> better = keys.require(BETTER, place -> Words.choice(place, Better.class));
        Optional<Instant> start = keys.require(START, Words::time);
        Optional<Baseline> baseline = keys.require(BASELINE, BaselineForm::read);
        Optional<Plan> plan = keys.require(PLAN, PlanForm::read);
        if (Stream.of(design, better, start, baseline, plan).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Pilot(
                    name.orElse("?"),
                    design.orElseThrow(),
                    better.orElseThrow(),
                    baseline.orElseThrow(),
                    start.orElseThrow(),
                    plan.orElseThrow()));
        } catch (FindingsException e) {
            keys.place().report(e.findings().stream().map(PilotForm::placed).toList());
            return Optional.empty();
        }
    }

    /** Says where in a file something is that the language calls otherwise. */
    private static Finding placed(Finding finding) {
        String path = finding.path().equals("minimumEffect") ? "plan.minimumEffect" : finding.path();
        return new Finding(finding.code(), finding.level(), path, finding.message());
    }

    @Override
    public Node write(Pilot thing) {
        return Nodes.map()
                .put(PILOT, Nodes.text(thing.name()))
                .put(DESIGN, Choices.write(thing.design()))
                .put(BETTER, Choices.write(thing.better()))
                .put(START, Nodes.text(thing.start().toString()))
                .put(BASELINE, BaselineForm.write(thing.baseline()))
                .put(PLAN, PlanForm.write(thing.plan()))
                .build();
    }
}
