package dev.assay.json.internal.value;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.quality.finding.Text;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import java.util.List;
import java.util.Optional;

/**
 * Rates: {@code 10%} a year, or a mapping that says how it is meant. Thread-safe.
 *
 * @since 0.1
 */
public final class Rates {
    /** The keys of which a mapping has one. */
    public static final List<String> KINDS = List.of("effective", "nominal", "continuous", "periodic");

    private static final String TIMES_PER_YEAR = "times-per-year";
    private static final String PER = "per";
    private static final List<String> KEYS =
            List.of("effective", "nominal", "continuous", "periodic", TIMES_PER_YEAR, PER);
    private static final Text RULE = Text.of(
            "a rate a year such as 10%, or a mapping such as {nominal: 12%, times-per-year: 12}",
            "10%와 같은 연 이율이나 {nominal: 12%, times-per-year: 12}와 같은 키와 값");

    private Rates() {}

    /** Reads a rate. */
    public static Rate read(Place place) {
        if (!place.isMapping()) {
            return place.read(found -> new Rate.Effective(Figures.realShare(found, RULE)));
        }
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<Place> kind = keys.only(KINDS);
        String name = kind.map(Place::name).orElse("");
        Optional<Integer> times =
                beside(keys, TIMES_PER_YEAR, name.equals("nominal")).flatMap(key -> keys.require(key, Figures::whole));
        Optional<PeriodUnit> per = beside(keys, PER, name.equals("periodic"))
                .flatMap(key -> keys.require(key, found -> Words.choice(found, PeriodUnit.class)));
        Optional<Double> share = kind.flatMap(found -> found.attempt(Figures::realShare));
        keys.end();
        double number = share.orElseThrow(UnreadableException::reported);
        return switch (name) {
            case "nominal" -> new Rate.Nominal(number, times.orElseThrow());
            case "continuous" -> new Rate.Continuous(number);
            case "periodic" -> new Rate.Periodic(number, per.orElseThrow());
            default -> new Rate.Effective(number);
        };
    }

    /** A key that belongs to one kind of rate and cannot be combined with another. */
    private static Optional<String> beside(Keys keys, String key, boolean belongs) {
        if (belongs) {
            return Optional.of(key);
        }
        keys.place(key).ifPresent(place -> place.report(Clash.of(key, "this kind of rate", "이 종류의 이율")));
        return Optional.empty();
    }

    /** Writes a rate. */
    public static Node write(Rate rate) {
        if (rate instanceof Rate.Effective effective) {
            return Figures.percent(effective.annual());
        }
        if (rate instanceof Rate.Nominal nominal) {
            return Nodes.map()
                    .put("nominal", Figures.percent(nominal.quoted()))
                    .put(TIMES_PER_YEAR, Figures.write(nominal.timesPerYear()))
                    .build();
        }
        return rate instanceof Rate.Periodic periodic
                ? Nodes.map()
                        .put("periodic", Figures.percent(periodic.share()))
                        .put(PER, Choices.write(periodic.unit()))
                        .build()
                : Nodes.only("continuous", Figures.percent(((Rate.Continuous) rate).force()));
    }
}
