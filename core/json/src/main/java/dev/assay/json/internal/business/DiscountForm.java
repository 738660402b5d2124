package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Rates;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.PriceBasis;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What later money is worth, and over which periods. */
final class DiscountForm {
    private static final String NONE = "none";
    private static final String RATES = "rates";
    private static final String RISK_PREMIUM = "risk-premium";
    private static final String PRICES = "prices";
    private static final String DRIVER = "driver";
    private static final List<String> SOURCES = List.of(RATES, DRIVER);
    static final List<String> KEYS = List.of(RATES, DRIVER, RISK_PREMIUM, PRICES);
    private static final String START = "start";
    /** How a number of periods is said, by the unit's ordinal. */
    static final List<String> PERIODS = Arrays.stream(PeriodUnit.values())
            .map(unit -> Choices.id(unit) + "s")
            .toList();

    static final List<String> HORIZON_KEYS =
            Stream.concat(Stream.of(START), PERIODS.stream()).toList();
    private static final Text RATE_LIST = Text.of("a list of rates", "이율의 목록");
    private static final Text RULE = Text.of(
            "none, a rate such as 10%, or a mapping with rates or a driver", "none, 10%와 같은 이율, 또는 rates나 driver");
    private static final Text HORIZON =
            Text.of("a mapping such as {start: 2026-01-01, years: 3}", "{start: 2026-01-01, years: 3}과 같은 키와 값");

    private DiscountForm() {}

    static Discounting read(Place place) {
        if (place.scalar().filter(scalar -> scalar.text().equals(NONE)).isPresent()) {
            return Discounting.none();
        }
        boolean isRate = !place.isMapping()
                || Rates.KINDS.stream()
                        .anyMatch(kind -> place.fields(RULE.en()).names().contains(kind));
        if (isRate) {
            return Discounting.flat(Rates.read(place));
        }
        Keys keys = Keys.of(place, RULE, KEYS);
        keys.only(SOURCES);
        List<Rate> rates = keys.get(RATES, found -> Figures.list(found, RATE_LIST, Rates::read))
                .orElse(List.of());
        Optional<String> driver = keys.get(DRIVER, Words::visible);
        Optional<BigDecimal> premium = keys.get(RISK_PREMIUM, Figures::share);
        PriceBasis basis =
                keys.get(PRICES, found -> Words.choice(found, PriceBasis.class)).orElse(PriceBasis.NOMINAL);
        keys.end();
        return new Discounting(rates, premium, basis, driver);
    }

    static Node write(Discounting discounting) {
        boolean plain = discounting.riskPremium().isEmpty()
                && discounting.basis() == PriceBasis.NOMINAL
                && discounting.driver().isEmpty();
        if (plain && discounting.rates().isEmpty()) {
            return Nodes.text(NONE);
        }
        if (plain && discounting.rates().size() == 1) {
            return Rates.write(discounting.rates().get(0));
        }
        MappingBuilder keys = Nodes.map();
        discounting
                .driver()
                .ifPresentOrElse(
                        name -> keys.put(DRIVER, Nodes.text(name)),
                        () -> keys.put(
                                RATES,
                                Nodes.list(discounting.rates().stream()
                                        .map(Rates::write)
                                        .toList())));
        discounting.riskPremium().ifPresent(premium -> keys.put(RISK_PREMIUM, Figures.write(premium)));
        if (discounting.basis() == PriceBasis.REAL) {
            keys.put(PRICES, Choices.write(discounting.basis()));
        }
        return keys.build();
    }

    static Horizon horizon(Place place) {
        Keys keys = Keys.of(place, HORIZON, HORIZON_KEYS);
        Optional<LocalDate> start = keys.require(START, Words::date);
        Optional<Place> length = keys.only(PERIODS);
        PeriodUnit unit = length.map(found -> PeriodUnit.values()[PERIODS.indexOf(found.name())])
                .orElse(PeriodUnit.YEAR);
        Optional<Horizon> horizon = length.flatMap(found ->
                keys.get(found.name(), many -> new Horizon(start.orElse(LocalDate.EPOCH), unit, Figures.whole(many))));
        keys.end();
        return horizon.orElseThrow();
    }

    static Node write(Horizon horizon) {
        return Nodes.map()
                .put(START, Nodes.text(horizon.start().toString()))
                .put(PERIODS.get(horizon.unit().ordinal()), Figures.write(horizon.periods()))
                .build();
    }
}
