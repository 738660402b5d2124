package dev.assay.json;

import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.Approval;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.Edit;
import dev.assay.value.business.Scenario;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.formula.Operator;
import dev.assay.value.business.line.Attribution;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.CostKind;
import dev.assay.value.business.line.CostStatus;
import dev.assay.value.business.line.Counting;
import dev.assay.value.business.line.DataDependency;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Evidence;
import dev.assay.value.business.line.Source;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.PriceBasis;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.business.schedule.ProfileShapes;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.distribution.Gaussian;
import dev.assay.value.distribution.Lognormal;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Business cases that say anything that can be said, the same for the same seed. */
final class RandomCases {
    /** Names that files could take for something else. */
    private static final List<String> NAMES = List.of(
            "units",
            "no",
            "012",
            "hours saved",
            "결함률",
            "a.b",
            "min",
            "x\"y",
            "null",
            "1e3",
            "- dash",
            "2026-01-01",
            "#",
            "{a}");

    private static final List<String> NUMBERS = List.of(
            "1",
            "0.35",
            "0.350",
            "1E+3",
            "1250.50",
            "9007199254740993",
            "0.1234567890123456789",
            "7E-9",
            "100000000000000000");
    private static final List<String> SHARES = List.of("0", "1", "0.35", "0.350", "5E-7", "0.1234567890123456789");

    private final Random random;
    private final List<String> drivers = new ArrayList<>();

    private RandomCases(long seed) {
        this.random = new Random(seed);
    }

    /** Draws a case; what the language refuses is drawn again. */
    static BusinessCase draw(long seed) {
        RandomCases draws = new RandomCases(seed);
        for (int attempt = 0; attempt < 1_000; attempt++) {
            try {
                return draws.next();
            } catch (FindingsException e) {
                draws.drivers.clear();
            }
        }
        throw new AssertionError("no case from seed " + seed);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <E extends Enum<E>> E one(Class<E> of) {
        return one(List.of(of.getEnumConstants()));
    }

    private <T> Optional<T> maybe(Supplier<T> draw) {
        return random.nextInt(3) == 0 ? Optional.of(draw.get()) : Optional.empty();
    }

    private BigDecimal number() {
        return new BigDecimal(one(NUMBERS));
    }

    private BigDecimal share() {
        return new BigDecimal(one(SHARES));
    }

    private double real() {
        return switch (random.nextInt(5)) {
            case 0 -> 0.1 + 0.2;
            case 1 -> random.nextInt(10);
            case 2 -> random.nextDouble();
            case 3 -> random.nextDouble() * 1e12;
            default -> random.nextDouble() * 1e-9;
        };
    }

    private double positive() {
        return real() + 1e-6;
    }

    private Text label() {
        return one(
                List.of(Text.of("Savings"), Text.of("Savings", "절감"), Text.of("Savings: all", ""), Text.of("", "절감")));
    }

    private Rate rate() {
        double share = one(List.of(0.1, 0.0, -0.02, 0.1 + 0.2, random.nextDouble(), 1.0 / 3));
        return switch (random.nextInt(4)) {
            case 0 -> new Rate.Nominal(share, 1 + random.nextInt(365));
            case 1 -> new Rate.Continuous(share);
            case 2 -> new Rate.Periodic(share, one(PeriodUnit.class));
            default -> new Rate.Effective(share);
        };
    }

    private BusinessCase next() {
        String id = one(NAMES);
        BusinessCaseBuilder builder = BusinessCase.named(id)
                .currency(one(List.of("KRW", "USD", "KWD")))
                .horizon(new Horizon(
                        LocalDate.of(2026, 1 + random.nextInt(12), 1 + random.nextInt(28)),
                        one(PeriodUnit.class),
                        1 + random.nextInt(30)))
                .discount(discounting())
                .timing(one(Timing.class))
                .risk(new RiskAdjustment(share(), share()));
        maybe(this::label).ifPresent(builder::title);
        maybe(() -> one(NAMES)).ifPresent(builder::owner);
        maybe(() -> "the premium is for the market").ifPresent(builder::acceptDoubleRisk);
        names(4).forEach(name -> builder.driver(driver(name)));
        maybe(() -> "hurdle")
                .ifPresent(name -> builder.driver(name, d -> d.base("0.08")).discount(Discounting.driven(name)));
        List<String> lines = names(6);
        int gained = random.nextInt(lines.size() + 1);
        lines.subList(0, gained).forEach(name -> builder.benefit(benefit(name)));
        lines.subList(gained, lines.size()).forEach(name -> builder.cost(cost(name)));
        scenarios(lines).forEach(builder::scenario);
        maybe(() -> new Approval(one(NAMES), LocalDate.of(2026, 3, 1), label(), "0f".repeat(32)))
                .ifPresent(builder::approval);
        BusinessCase drawn = builder.build();
        return maybe(() -> drawn.approve("cfo", LocalDate.of(2026, 4, 1), label()))
                .orElse(drawn);
    }

    private List<String> names(int most) {
        return random.ints(0, NAMES.size())
                .distinct()
                .limit(random.nextInt(most + 1))
                .mapToObj(NAMES::get)
                .toList();
    }

    private Discounting discounting() {
        List<Rate> rates =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> rate()).toList();
        Optional<BigDecimal> premium = rates.isEmpty() ? Optional.empty() : maybe(this::share);
        return new Discounting(rates, premium, one(PriceBasis.class), Optional.empty());
    }

    private Driver driver(String name) {
        drivers.add(name);
        return new Driver(
                name,
                one(List.of("", "share", "hours a year")),
                number(),
                maybe(() -> distribution(2)),
                maybe(this::source));
    }

    private Distribution distribution(int depth) {
        double low = real();
        double width = positive();
        return switch (random.nextInt(depth > 0 ? 12 : 11)) {
            case 0 -> Distribution.constant(-low);
            case 1 -> Distribution.uniform(low, low + width);
            case 2 -> Distribution.triangular(low, low, low + width);
            case 3 -> Distribution.pert(low, low + width, low + width);
            case 4 -> Distribution.pert(low, low, low + width, 2.5);
            case 5 -> new Gaussian(low, width);
            case 6 -> new Lognormal(1 / (1 + low), 1 / (1 + width));
            case 7 -> Distribution.bernoulli(random.nextDouble());
            case 8 -> Distribution.poisson(Math.min(1e6, width));
            case 9 -> Distribution.empirical(List.of(low, -0.0, 0.0, width));
            case 10 -> Distribution.discrete(Map.of(-1.0, 0.25, 0.0, 0.5, width, 0.25));
            default -> truncated(distribution(depth - 1));
        };
    }

    private Distribution truncated(Distribution whole) {
        double middle = whole.quantile(0.5);
        return random.nextBoolean()
                ? whole.truncated(Double.NEGATIVE_INFINITY, middle + 1)
                : whole.truncated(middle - 1, Double.POSITIVE_INFINITY);
    }

    private Source source() {
        return new Source(one(Source.Origin.class), one(NAMES), one(Source.Nature.class));
    }

    private Formula formula(int depth) {
        int kind = random.nextInt(depth > 0 ? 4 : 2);
        if (kind == 1 && !drivers.isEmpty()) {
            return Formula.driver(one(drivers));
        }
        return kind < 2
                ? Formula.of(random.nextBoolean() ? number() : number().negate())
                : new Formula.Operation(one(Operator.class), formula(depth - 1), formula(depth - 1));
    }

    private Formula part() {
        return random.nextInt(4) == 0
                ? Formula.of(share()).times(Formula.of("0.5")).atMost(Formula.of("1"))
                : Formula.of(share());
    }

    private Schedule schedule() {
        int from = random.nextInt(3);
        Optional<Integer> until = maybe(() -> from + random.nextInt(3));
        return new Schedule(
                maybe(() -> one(PeriodUnit.class)),
                from,
                until,
                random.nextBoolean() ? Profile.level() : profile(3),
                maybe(() -> one(Timing.class)),
                drivers.isEmpty() ? Optional.empty() : maybe(() -> one(drivers)));
    }

    private Profile profile(int depth) {
        return switch (random.nextInt(depth > 0 ? 11 : 8)) {
            case 0 -> Profile.level();
            case 1 -> Profile.oneOff(1 + random.nextInt(5));
            case 2 -> Profile.growing(rate());
            case 3 -> Profile.rampLinear(1 + random.nextInt(12));
            case 4 -> Profile.rampS(real(), positive());
            case 5 -> Profile.decay(positive());
            case 6 -> new ProfileShapes.Custom(List.of(real(), -0.0, 1.0));
            case 7 ->
                Profile.seasonal(DoubleStream.generate(this::real).limit(12).toArray());
            case 8 -> profile(depth - 1).in(one(PeriodUnit.class));
            default -> profile(depth - 1).times(profile(depth - 1));
        };
    }

    private Evidence evidence() {
        return new Evidence(
                maybe(() -> one(NAMES)),
                maybe(this::source),
                maybe(() -> one(List.of("", "two\nlines", "한 줄"))),
                random.nextInt(3) > 0
                        ? List.of()
                        : List.of(
                                new DataDependency("known-vendor", share()),
                                new DataDependency("known-vendor", share())));
    }

    private Benefit benefit(String id) {
        Counting counting = new Counting(
                maybe(this::part),
                Optional.of(part()),
                maybe(this::part),
                maybe(() -> new Attribution(one(NAMES), part())),
                maybe(() -> one(Constraint.class)),
                maybe(() -> one(NAMES)),
                maybe(this::share));
        return new Benefit(
                id,
                maybe(this::label).orElse(Text.of(id)),
                one(BenefitKind.class),
                one(ValueDimension.class),
                formula(3),
                schedule(),
                counting,
                evidence());
    }

    private Cost cost(String id) {
        return new Cost(
                id,
                maybe(this::label).orElse(Text.of(id)),
                one(CostKind.class),
                formula(2),
                schedule(),
                maybe(this::share),
                one(CostStatus.class),
                evidence());
    }

    private List<Scenario> scenarios(List<String> lines) {
        List<String> names = names(3);
        boolean probable = random.nextBoolean();
        List<Scenario> scenarios = new ArrayList<>();
        for (String name : names) {
            Map<String, BigDecimal> values = new LinkedHashMap<>();
            drivers.stream().filter(driver -> random.nextBoolean()).forEach(driver -> values.put(driver, number()));
            BigDecimal first = new BigDecimal(names.size() == 1 ? "1.0" : names.size() == 2 ? "0.50" : "0.3");
            BigDecimal probability = names.size() == 3 && name.equals(names.get(2)) ? new BigDecimal("0.40") : first;
            scenarios.add(
                    new Scenario(name, probable ? Optional.of(probability) : Optional.empty(), values, edits(lines)));
        }
        return scenarios;
    }

    private List<Edit> edits(List<String> lines) {
        List<Edit> edits = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Edit.Side side = lines.isEmpty() ? Edit.Side.COSTS : one(Edit.Side.class);
            Edit.Selection selection = new Edit.Selection(side, side == Edit.Side.LINE ? one(lines) : "");
            edits.add(
                    switch (random.nextInt(3)) {
                        case 0 -> new Edit.Delay(selection, random.nextInt(4));
                        case 1 -> new Edit.Drop(selection);
                        default -> new Edit.Scale(selection, share());
                    });
        }
        return edits;
    }
}
