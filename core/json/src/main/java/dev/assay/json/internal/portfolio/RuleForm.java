package dev.assay.json.internal.portfolio;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Clash;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.portfolio.Rule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a choice must keep to: {@code {project: a, requires: b}}, {@code {at-most: 2, tag: pilot}}. */
final class RuleForm {
    private static final String REQUIRES = "requires";
    private static final String EXCLUDES = "excludes";
    private static final String AT_MOST = "at-most";
    private static final String AT_LEAST_SHARE = "at-least-share";
    private static final String MUST_INCLUDE = "must-include";
    private static final List<String> KINDS = List.of(REQUIRES, EXCLUDES, AT_MOST, AT_LEAST_SHARE, MUST_INCLUDE);
    private static final String PROJECT = "project";
    private static final String TAG = "tag";
    private static final String BUDGET = "budget";
    private static final List<String> OTHERS = List.of(PROJECT, TAG, BUDGET);
    static final List<String> KEYS =
            List.of(REQUIRES, EXCLUDES, AT_MOST, AT_LEAST_SHARE, MUST_INCLUDE, PROJECT, TAG, BUDGET);
    /** What else must be said beside each kind of rule. */
    private static final Map<String, List<String>> BESIDE = Map.of(
            REQUIRES, List.of(PROJECT),
            EXCLUDES, List.of(PROJECT),
            AT_MOST, List.of(TAG),
            AT_LEAST_SHARE, List.of(TAG, BUDGET),
            MUST_INCLUDE, List.of());

    private static final Text LIST = Text.of("a list of rules", "규칙의 목록");
    private static final Text RULE =
            Text.of("a rule such as {project: a, requires: b}", "{project: a, requires: b}와 같은 규칙");
    private static final Text COUNT = Text.of("a whole number of 0 or more", "0 이상의 정수");
    private static final Text SHARE = Text.of("a share from 0% to 100%", "0%에서 100% 사이의 비율");

    private RuleForm() {}

    /** Reads the rules that can be read, by their position. */
    static SortedMap<Integer, Rule> read(Place place) {
        if (!place.isList()) {
            throw place.mustBe(LIST);
        }
        SortedMap<Integer, Rule> rules = new TreeMap<>();
        List<Place> items = place.items(LIST.en());
        for (int i = 0; i < items.size(); i++) {
            int position = i;
            items.get(i).attempt(RuleForm::rule).ifPresent(rule -> rules.put(position, rule));
        }
        return rules;
    }

    private static Rule rule(Place place) {
        Keys keys = Keys.of(place, RULE, KEYS);
        Place kind = keys.only(KINDS).orElseThrow(UnreadableException::reported);
        List<String> beside = BESIDE.getOrDefault(kind.name(), List.of());
        OTHERS.stream()
                .filter(key -> !beside.contains(key))
                .flatMap(key -> keys.place(key).stream())
                .forEach(other -> other.report(Clash.of(other.name(), kind.name(), kind.name())));
        List<Optional<String>> names =
                beside.stream().map(key -> keys.require(key, Words::visible)).toList();
        Optional<Object> said = keys.get(kind.name(), RuleForm::argument);
        if (names.stream().anyMatch(Optional::isEmpty)) {
            throw UnreadableException.reported();
        }
        return of(
                kind.name(),
                said.or(() -> any(kind.name())).orElseThrow(UnreadableException::reported),
                names.stream().map(Optional::orElseThrow).toList());
    }

    /** Stands for a number that cannot be read, so that the names beside it are looked at all the same. */
    private static Optional<Object> any(String kind) {
        return switch (kind) {
            case AT_MOST -> Optional.of(0);
            case AT_LEAST_SHARE -> Optional.of(BigDecimal.ZERO);
            default -> Optional.empty();
        };
    }

    private static Object argument(Place place) {
        return switch (place.name()) {
            case AT_MOST -> count(place);
            case AT_LEAST_SHARE -> share(place);
            default -> Words.visible(place);
        };
    }

    private static int count(Place place) {
        int count = Figures.whole(place);
        if (count < 0) {
            throw place.mustBe(COUNT);
        }
        return count;
    }

    private static BigDecimal share(Place place) {
        BigDecimal share = Figures.share(place);
        if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw place.mustBe(SHARE);
        }
        return share;
    }

    private static Rule of(String kind, Object said, List<String> names) {
        return switch (kind) {
            case REQUIRES -> new Rule.Requires(names.get(0), (String) said);
            case EXCLUDES -> new Rule.Excludes(names.get(0), (String) said);
            case AT_MOST -> new Rule.AtMost((Integer) said, names.get(0));
            case AT_LEAST_SHARE -> new Rule.AtLeastShare(names.get(0), (BigDecimal) said, names.get(1));
            default -> new Rule.Must((String) said);
        };
    }

    static Portfolio add(Portfolio portfolio, Rule rule) {
        if (rule instanceof Rule.Requires requires) {
            return portfolio.requires(requires.id(), requires.needed());
        }
        if (rule instanceof Rule.Excludes excludes) {
            return portfolio.excludes(excludes.id(), excludes.other());
        }
        if (rule instanceof Rule.AtMost most) {
            return portfolio.atMost(most.count(), most.tag());
        }
        return rule instanceof Rule.AtLeastShare least
                ? portfolio.atLeastShare(least.tag(), least.share(), least.budget())
                : portfolio.mustInclude(((Rule.Must) rule).id());
    }

    static Node write(Rule rule) {
        if (rule instanceof Rule.Requires requires) {
            return pair(requires.id(), REQUIRES, requires.needed());
        }
        if (rule instanceof Rule.Excludes excludes) {
            return pair(excludes.id(), EXCLUDES, excludes.other());
        }
        if (rule instanceof Rule.AtMost most) {
            return Nodes.map()
                    .put(AT_MOST, Figures.write(most.count()))
                    .put(TAG, Nodes.text(most.tag()))
                    .build();
        }
        if (rule instanceof Rule.AtLeastShare least) {
            return Nodes.map()
                    .put(AT_LEAST_SHARE, Figures.write(least.share()))
                    .put(TAG, Nodes.text(least.tag()))
                    .put(BUDGET, Nodes.text(least.budget()))
                    .build();
        }
        return Nodes.only(MUST_INCLUDE, Nodes.text(((Rule.Must) rule).id()));
    }

    private static Node pair(String project, String kind, String other) {
        return Nodes.map()
                .put(PROJECT, Nodes.text(project))
                .put(kind, Nodes.text(other))
                .build();
    }
}
