package dev.assay.json.internal.portfolio;

import dev.assay.json.internal.tree.Fields;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Amounts;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.ValueForm;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import dev.assay.value.portfolio.Candidate;
import dev.assay.value.portfolio.Portfolio;
import dev.assay.value.portfolio.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Portfolios as files have them. Thread-safe.
 *
 * @since 0.1
 */
public final class PortfolioForm implements ValueForm<Portfolio> {
    private static final String CURRENCY = "currency";
    private static final String BUDGETS = "budgets";
    private static final String PROJECTS = "projects";
    private static final String RULES = "rules";
    /** For editors of JSON, which find the schema by it. */
    private static final String SCHEMA = "$schema";

    static final List<String> KEYS = List.of(CURRENCY, BUDGETS, PROJECTS, RULES, SCHEMA);
    private static final Pattern RULE_PATH = Pattern.compile("rules\\[([0-9]+)]\\.(.*)");
    private static final Currency ANY = Currency.getInstance("KRW");
    private static final String VALUE = "value";
    private static final String USES = "uses";
    private static final String TAGS = "tags";
    static final List<String> PROJECT_KEYS = List.of(VALUE, USES, TAGS);
    private static final Text RULE =
            Text.of("a mapping with the keys currency, budgets and projects", "currency, budgets, projects를 키로 가진 값");
    private static final Text PROJECT_LIST = Text.of("a mapping of projects", "프로젝트별 값");
    private static final Text PROJECT =
            Text.of("a mapping such as {value: 120, uses: {cash: 40}}", "{value: 120, uses: {cash: 40}}과 같은 키와 값");
    private static final Text AMOUNTS = Text.of("a mapping of budgets to amounts", "예산별 금액");
    private static final Text TAG_LIST = Text.of("a list of words", "단어의 목록");

    @Override
    public Optional<Portfolio> read(Place root) {
        return root.attempt(place -> Keys.of(place, RULE, KEYS)).flatMap(PortfolioForm::read);
    }

    private static Optional<Portfolio> read(Keys keys) {
        keys.get(SCHEMA, Words::text);
        List<Fields.Pair> projects =
                keys.require(PROJECTS, place -> Keys.named(place, PROJECT_LIST)).orElse(List.of());
        Optional<Currency> currency =
                projects.isEmpty() ? keys.get(CURRENCY, Amounts::currency) : keys.require(CURRENCY, Amounts::currency);
        Map<String, BigDecimal> budgets = new TreeMap<>();
        keys.get(BUDGETS, place -> amounts(place, currency, budgets));
        List<Optional<Candidate>> candidates =
                projects.stream().map(pair -> candidate(pair, currency)).toList();
        SortedMap<Integer, Rule> rules = keys.get(RULES, RuleForm::read).orElse(Collections.emptySortedMap());
        boolean broken = candidates.stream().anyMatch(Optional::isEmpty);
        Portfolio portfolio = Portfolio.of(IntStream.range(0, projects.size())
                .mapToObj(i -> candidates.get(i).orElseGet(() -> unreadable(projects.get(i))))
                .toList());
        for (Map.Entry<String, BigDecimal> budget : budgets.entrySet()) {
            portfolio = portfolio.budget(budget.getKey(), budget.getValue());
        }
        for (Rule rule : rules.values()) {
            portfolio = RuleForm.add(portfolio, rule);
        }
        List<Finding> faults = faults(portfolio, rules);
        keys.place().report(broken ? withoutTags(faults) : faults);
        return broken || keys.isBroken() ? Optional.empty() : Optional.of(portfolio);
    }

    /** A project that cannot be read still has its name, so that nobody is told that it is unknown. */
    private static Candidate unreadable(Fields.Pair pair) {
        return Candidate.of(pair.value().name(), Money.zero(ANY));
    }

    /** Which tags a project has that cannot be read is not known. */
    private static List<Finding> withoutTags(List<Finding> faults) {
        return faults.stream()
                .filter(fault -> !Set.of("UNKNOWN_TAG", "MIXED_CURRENCIES", "DUPLICATE_ID")
                        .contains(fault.code()))
                .toList();
    }

    /** What the language says, at the places of a file. */
    private static List<Finding> faults(Portfolio portfolio, SortedMap<Integer, Rule> rules) {
        List<Integer> positions = List.copyOf(rules.keySet());
        List<Finding> faults = new ArrayList<>();
        portfolio.findings().forEach(finding -> faults.add(moved(finding, placed(finding.path(), positions))));
        return faults;
    }

    private static Finding moved(Finding finding, String path) {
        return new Finding(finding.code(), finding.level(), path, finding.message());
    }

    /** Rules that cannot be read are not counted by the language. */
    private static String placed(String path, List<Integer> positions) {
        if (path.startsWith("candidates.")) {
            return PROJECTS + path.substring("candidates".length());
        }
        Matcher rule = RULE_PATH.matcher(path);
        return rule.matches()
                ? RULES + "[" + positions.get(Integer.parseInt(rule.group(1))) + "]."
                        + rule.group(2).replace("candidate", "project")
                : path;
    }

    private static Optional<Candidate> candidate(Fields.Pair pair, Optional<Currency> currency) {
        Optional<String> id = pair.key().attempt(Words::visible);
        return pair.value()
                .attempt(place -> candidate(place, id.orElse("?"), currency))
                .filter(read -> id.isPresent());
    }

    private static Candidate candidate(Place place, String id, Optional<Currency> currency) {
        Keys keys = Keys.of(place, PROJECT, PROJECT_KEYS);
        Optional<BigDecimal> value = keys.require(VALUE, found -> Amounts.amount(found, currency));
        Map<String, BigDecimal> uses = keys.get(USES, found -> amounts(found, currency, new TreeMap<>()))
                .orElse(Map.of());
        List<String> tags = keys.get(TAGS, found -> Figures.list(found, TAG_LIST, Words::visible))
                .orElse(List.of());
        keys.end();
        Currency known = currency.orElseThrow(UnreadableException::reported);
        return keys.place()
                .read(found -> new Candidate(id, new Money(value.orElseThrow(), known), uses, new TreeSet<>(tags)));
    }

    /** Reads amounts into a map, with 0 for those that cannot be read. */
    private static Map<String, BigDecimal> amounts(
            Place place, Optional<Currency> currency, Map<String, BigDecimal> amounts) {
        boolean broken = false;
        for (Fields.Pair pair : Keys.named(place, AMOUNTS)) {
            Optional<String> name = pair.key().attempt(Words::visible);
            Optional<BigDecimal> amount = pair.value().attempt(found -> positive(found, currency));
            name.ifPresent(budget -> amounts.put(budget, amount.orElse(BigDecimal.ZERO)));
            broken |= name.isEmpty() || amount.isEmpty();
        }
        if (broken) {
            throw UnreadableException.reported();
        }
        return amounts;
    }

    private static BigDecimal positive(Place place, Optional<Currency> currency) {
        BigDecimal amount = Amounts.amount(place, currency);
        if (amount.signum() < 0) {
            throw place.mustBe(Text.of("0 or more", "0 이상"));
        }
        return amount;
    }

    @Override
    public Node write(Portfolio thing) {
        requireWritable(thing);
        MappingBuilder keys = Nodes.map();
        thing.candidates().stream()
                .findFirst()
                .ifPresent(
                        first -> keys.put(CURRENCY, Amounts.write(first.value().currency())));
        if (!thing.budgets().isEmpty()) {
            keys.put(BUDGETS, write(thing.budgets()));
        }
        MappingBuilder projects = Nodes.map();
        thing.candidates().forEach(candidate -> projects.put(candidate.id(), write(candidate)));
        keys.put(PROJECTS, projects.build());
        if (!thing.rules().isEmpty()) {
            keys.put(
                    RULES,
                    Nodes.list(thing.rules().stream().map(RuleForm::write).toList()));
        }
        return keys.build();
    }

    private static void requireWritable(Portfolio portfolio) {
        List<Finding> faults = portfolio.findings();
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("portfolio must be without faults to be written, but "
                    + faults.get(0).message().en());
        }
    }

    private static Node write(Candidate candidate) {
        MappingBuilder keys = Nodes.map().put(VALUE, Amounts.write(candidate.value()));
        if (!candidate.uses().isEmpty()) {
            keys.put(USES, write(candidate.uses()));
        }
        Set<String> tags = candidate.tags();
        return (tags.isEmpty() ? keys : keys.put(TAGS, Nodes.texts(tags))).build();
    }

    private static Node write(Map<String, BigDecimal> amounts) {
        MappingBuilder keys = Nodes.map();
        amounts.forEach((budget, amount) -> keys.put(budget, Figures.write(amount)));
        return keys.build();
    }
}
