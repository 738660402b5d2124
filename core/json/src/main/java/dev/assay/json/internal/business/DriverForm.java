package dev.assay.json.internal.business;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Source;
import dev.assay.value.distribution.Uncertainty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What lines are computed from: {@code {base: 35%, unit: share}}, or only the base value. */
final class DriverForm {
    private static final String BASE = "base";
    private static final String UNIT = "unit";
    private static final String UNCERTAIN = "uncertain";
    private static final String SOURCE = "source";
    static final List<String> KEYS = List.of(BASE, UNIT, UNCERTAIN, SOURCE);
    private static final Text RULE = Text.of(
            "a number, or a mapping such as {base: 35%, unit: share}", "수, 또는 {base: 35%, unit: share}와 같은 키와 값");

    /** Drivers are shares as often as they are numbers. */
    static final Text NUMBER = Text.of("a number such as 1250.50 or 35%", "1250.50이나 35%와 같은 수");

    private DriverForm() {}

    static Driver read(Place place, String name) {
        if (place.scalar().isPresent()) {
            return new Driver(name, "", Figures.share(place, RULE), Optional.empty(), Optional.empty());
        }
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<BigDecimal> base = keys.require(BASE, found -> Figures.share(found, NUMBER));
        String unit = keys.get(UNIT, Words::text).orElse("");
        Optional<Uncertainty> uncertainty = keys.get(UNCERTAIN, DistributionForm::read);
        Optional<Source> source = keys.get(SOURCE, EvidenceForm::source);
        keys.end();
        return new Driver(name, unit, base.orElseThrow(), uncertainty, source);
    }

    static Node write(Driver driver) {
        MappingBuilder keys = Nodes.map().put(BASE, Figures.write(driver.base()));
        if (!driver.unit().isEmpty()) {
            keys.put(UNIT, Nodes.text(driver.unit()));
        }
        driver.uncertainty().ifPresent(spread -> keys.put(UNCERTAIN, DistributionForm.write(spread)));
        driver.source().ifPresent(source -> keys.put(SOURCE, EvidenceForm.write(source)));
        return keys.build();
    }
}
