package dev.assay.json.internal.business;

import dev.assay.json.internal.argument.Choices;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Clash;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.business.schedule.ProfileShapes;
import dev.assay.value.business.schedule.Schedule;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How much, and when: {@code per-year: 1000}, {@code once: 500}, from one period until another. */
final class ScheduleForm {
    static final String ONCE = "once";
    private static final String PER = "per-";
    private static final String PER_PERIOD = "per-period";
    private static final String AT = "at";
    private static final String FROM = "from";
    private static final String UNTIL = "until";
    private static final String PROFILE = "profile";
    private static final String TIMING = "timing";
    private static final String GROWING_BY = "growing-by";
    /** The keys of which a line has one. */
    static final List<String> AMOUNTS = Stream.concat(
                    Stream.of(ONCE, PER_PERIOD),
                    Arrays.stream(PeriodUnit.values()).map(unit -> PER + Choices.id(unit)))
            .toList();

    private static final List<String> PERIODS = List.of(AT, FROM, UNTIL);
    static final List<String> KEYS = Stream.concat(
                    AMOUNTS.stream(), Stream.of(AT, FROM, UNTIL, PROFILE, TIMING, GROWING_BY))
            .toList();

    private ScheduleForm() {}

    /** An amount, when it falls due, and whether that is once. */
    record Due(Formula amount, Schedule schedule, boolean once) {}

    /** Reads amount and schedule; empty only if a fault was reported. */
    static Optional<Due> read(Keys keys, Optional<Currency> currency) {
        Optional<Place> key = keys.only(AMOUNTS);
        Optional<Formula> amount =
                key.flatMap(place -> keys.get(place.name(), found -> FormulaForm.amount(found, currency)));
        boolean once = key.filter(place -> place.name().equals(ONCE)).isPresent();
        Optional<Span> span = keys.place().attempt(place -> span(keys, once));
        Profile profile = keys.get(PROFILE, ProfileForm::read).orElse(Profile.level());
        Optional<Timing> timing = keys.get(TIMING, place -> Words.choice(place, Timing.class));
        Optional<String> growth = keys.get(GROWING_BY, Words::visible);
        return amount.flatMap(formula -> span.map(periods -> new Due(
                formula, new Schedule(unit(key), periods.from(), periods.until(), profile, timing, growth), once)));
    }

    private static Optional<PeriodUnit> unit(Optional<Place> key) {
        return Arrays.stream(PeriodUnit.values())
                .filter(unit -> key.filter(place -> place.name().equals(PER + Choices.id(unit)))
                        .isPresent())
                .findFirst();
    }

    /** From which period until which; without an end until the horizon's. */
    private record Span(int from, Optional<Integer> until) {}

    private static Span span(Keys keys, boolean once) {
        List<String> given = PERIODS.stream().filter(keys::has).toList();
        List<Optional<Integer>> read =
                given.stream().map(key -> keys.get(key, Figures::whole)).toList();
        if (given.contains(AT)) {
            given.stream()
                    .filter(key -> !key.equals(AT))
                    .flatMap(key -> keys.place(key).stream())
                    .forEach(place -> place.report(Clash.of(place.name(), AT, AT)));
        }
        if (read.stream().anyMatch(Optional::isEmpty)) {
            throw UnreadableException.reported();
        }
        Map<String, Integer> periods = new HashMap<>();
        given.forEach(key -> periods.put(key, read.get(given.indexOf(key)).orElseThrow()));
        return checked(keys, given.isEmpty() && once ? Map.of(AT, 0) : periods, once);
    }

    /** The schedule itself says what periods may be. */
    private static Span checked(Keys keys, Map<String, Integer> periods, boolean once) {
        int usual = periods.getOrDefault(FROM, once ? 0 : 1);
        int first = periods.getOrDefault(AT, usual);
        Optional<Integer> last = periods.containsKey(AT) ? Optional.of(first) : Optional.ofNullable(periods.get(UNTIL));
        Optional<Place> said = Stream.of(UNTIL, FROM, AT)
                .flatMap(key -> keys.place(key).stream())
                .findFirst();
        said.orElse(keys.place())
                .read(place -> new Schedule(
                        Optional.empty(), first, last, Profile.level(), Optional.empty(), Optional.empty()));
        return new Span(first, last);
    }

    static Mapping write(Formula amount, Schedule schedule) {
        boolean single =
                schedule.until().filter(last -> last == schedule.from()).isPresent();
        boolean once = single && schedule.per().isEmpty();
        MappingBuilder keys = Nodes.map()
                .put(
                        once
                                ? ONCE
                                : schedule.per()
                                        .map(unit -> PER + Choices.id(unit))
                                        .orElse(PER_PERIOD),
                        FormulaForm.write(amount));
        if (single) {
            if (!once || schedule.from() != 0) {
                keys.put(AT, Figures.write(schedule.from()));
            }
        } else {
            if (schedule.from() != 1) {
                keys.put(FROM, Figures.write(schedule.from()));
            }
            schedule.until().ifPresent(last -> keys.put(UNTIL, Figures.write(last)));
        }
        if (!(schedule.profile() instanceof ProfileShapes.Level)) {
            keys.put(PROFILE, ProfileForm.write(schedule.profile()));
        }
        schedule.timing().ifPresent(timing -> keys.put(TIMING, Choices.write(timing)));
        schedule.growth().ifPresent(driver -> keys.put(GROWING_BY, Nodes.text(driver)));
        return keys.build();
    }
}
