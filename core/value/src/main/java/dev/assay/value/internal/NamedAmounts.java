package dev.assay.value.internal;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What every list of things with a name and an amount must keep to: each name occurs once, and all amounts are in one currency.
 *
 * @param thing what one of them is called
 * @param amounts what their amounts are called
 * @since 0.1
 */
public record NamedAmounts(Text thing, Text amounts) {
    /**
     * Returns the faults of a list.
     *
     * @param list the list
     * @param name the name of each
     * @param currency what the amount of each is in
     * @param <T> their class
     * @return the faults, in the order of the list; none for an empty one
     */
    public <T> List<Finding> faults(List<T> list, Function<T, String> name, Function<T, Currency> currency) {
        List<Finding> faults = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> currencies = new TreeSet<>();
        for (T each : list) {
            currencies.add(currency.apply(each).getCurrencyCode());
            if (!seen.add(name.apply(each))) {
                faults.add(Finding.error(
                        "DUPLICATE_ID",
                        name.apply(each),
                        Text.of(
                                thing.en() + " must occur once, but occurs more than once",
                                Particle.TOPIC.after(thing.ko()) + " 한 번만 나와야 하지만 여러 번 나옵니다")));
            }
        }
        if (currencies.size() > 1) {
            faults.add(Finding.error(
                    "MIXED_CURRENCIES",
                    "",
                    Text.of(
                            amounts.en() + " must be in one currency, but were in " + currencies,
                            Particle.TOPIC.after(amounts.ko()) + " 한 통화여야 하지만 " + currencies + "입니다")));
        }
        return faults;
    }
}
