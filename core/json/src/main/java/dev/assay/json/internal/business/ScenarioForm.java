package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.Edit;
import dev.assay.value.business.Edit.Selection;
import dev.assay.value.business.Edit.Side;
import dev.assay.value.business.Scenario;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How things may turn out: other values of drivers, and lines that come later, not at all, or larger. */
final class ScenarioForm {
    private static final String PROBABILITY = "probability";
    private static final String DRIVERS = "drivers";
    private static final String EDITS = "edits";
    static final List<String> KEYS = List.of(PROBABILITY, DRIVERS, EDITS);
    private static final String DELAY = "delay";
    private static final String DROP = "drop";
    private static final String SCALE = "scale";
    private static final List<String> ACTIONS = List.of(DELAY, DROP, SCALE);
    private static final String LINE = "line";
    private static final String LINES = "lines";
    private static final List<String> SELECTIONS = List.of(LINE, LINES);
    static final List<String> EDIT_KEYS = List.of(DELAY, DROP, SCALE, LINE, LINES);
    private static final Text RULE =
            Text.of("a mapping with probability, drivers and edits", "probability, drivers, edits를 키로 가진 값");
    private static final Text VALUES = Text.of("a mapping of drivers to numbers", "동인별 수");
    private static final Text LIST = Text.of("a list of edits", "변경의 목록");
    private static final Text EDIT =
            Text.of("an edit such as {delay: 2, lines: benefits}", "{delay: 2, lines: benefits}와 같은 변경");

    private enum Sides {
        BENEFITS,
        COSTS
    }

    private ScenarioForm() {}

    static Scenario read(Place place, String name) {
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<BigDecimal> probability = keys.get(PROBABILITY, Figures::share);
        Map<String, BigDecimal> drivers =
                keys.get(DRIVERS, ScenarioForm::values).orElse(Map.of());
        List<Edit> edits = keys.get(EDITS, found -> Figures.list(found, LIST, ScenarioForm::edit))
                .orElse(List.of());
        keys.end();
        return new Scenario(name, probability, drivers, edits);
    }

    private static Map<String, BigDecimal> values(Place place) {
        List<Fields.Pair> pairs = Keys.named(place, VALUES);
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Fields.Pair pair : pairs) {
            Optional<String> name = pair.key().attempt(Words::text);
            Optional<BigDecimal> value = pair.value().attempt(found -> Figures.share(found, DriverForm.NUMBER));
            name.ifPresent(driver -> value.ifPresent(number -> values.put(driver, number)));
        }
        if (values.size() < pairs.size()) {
            throw UnreadableException.reported();
        }
        return values;
    }

    private static Edit edit(Place place) {
        Keys keys = Keys.of(place, EDIT, EDIT_KEYS);
        Optional<Selection> lines =
                keys.only(SELECTIONS).flatMap(found -> keys.get(found.name(), ScenarioForm::selection));
        Selection selection = lines.orElse(new Selection(Side.BENEFITS, ""));
        Optional<Edit> edit =
                keys.only(ACTIONS).flatMap(found -> keys.get(found.name(), action -> action(action, selection)));
        keys.end();
        return edit.orElseThrow(UnreadableException::reported);
    }

    private static Edit action(Place place, Selection lines) {
        return switch (place.name()) {
            case DELAY -> new Edit.Delay(lines, Figures.whole(place));
            case SCALE -> new Edit.Scale(lines, Figures.share(place));
            default -> {
                place.affirmation();
                yield new Edit.Drop(lines);
            }
        };
    }

    private static Selection selection(Place place) {
        return place.name().equals(LINE)
                ? new Selection(Side.LINE, Words.text(place))
                : new Selection(Side.valueOf(Words.choice(place, Sides.class).name()), "");
    }

    static Node write(Scenario scenario) {
        MappingBuilder keys = Nodes.map();
        scenario.probability().ifPresent(share -> keys.put(PROBABILITY, Figures.write(share)));
        if (!scenario.drivers().isEmpty()) {
            MappingBuilder drivers = Nodes.map();
            scenario.drivers().forEach((name, value) -> drivers.put(name, Figures.write(value)));
            keys.put(DRIVERS, drivers.build());
        }
        if (!scenario.edits().isEmpty()) {
            keys.put(
                    EDITS,
                    Nodes.list(
                            scenario.edits().stream().map(ScenarioForm::write).toList()));
        }
        return keys.build();
    }

    private static Node write(Edit edit) {
        MappingBuilder keys = Nodes.map();
        if (edit instanceof Edit.Delay delay) {
            keys.put(DELAY, Figures.write(delay.periods()));
        } else if (edit instanceof Edit.Scale scale) {
            keys.put(SCALE, Figures.write(scale.factor()));
        } else {
            keys.put(DROP, Nodes.yes());
        }
        Selection lines = edit.lines();
        return lines.side() == Side.LINE
                ? keys.put(LINE, Nodes.text(lines.id())).build()
                : keys.put(LINES, Choices.write(lines.side())).build();
    }
}
