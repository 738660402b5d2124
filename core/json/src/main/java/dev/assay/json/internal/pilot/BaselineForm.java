package dev.assay.json.internal.pilot;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Nodes.MappingBuilder;
import dev.assay.json.internal.tree.Place;
import dev.assay.json.internal.tree.UnreadableException;
import dev.assay.json.internal.value.Clash;
import dev.assay.json.internal.value.Figures;
import dev.assay.json.internal.value.Keys;
import dev.assay.json.internal.value.Words;
import dev.assay.quality.finding.Text;
import dev.assay.value.pilot.Baseline;
import dev.assay.value.pilot.Series;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was measured before a pilot began, with the digest that shows that it has not been changed since. */
final class BaselineForm {
    private static final String METRIC = "metric";
    private static final String CAPTURED = "captured";
    private static final String COUNT = "count";
    private static final String OF = "of";
    private static final String VALUES = "values";
    private static final String DIGEST = "digest";
    static final List<String> KEYS = List.of(METRIC, CAPTURED, COUNT, OF, VALUES, DIGEST);
    private static final Text RULE = Text.of(
            "a mapping with metric, captured, digest and count and of, or values",
            "metric, captured, digest와 count·of 또는 values를 키로 가진 값");

    private BaselineForm() {}

    static Baseline read(Place place) {
        Keys keys = Keys.of(place, RULE, KEYS);
        Optional<String> metric = keys.require(METRIC, Words::text);
        Optional<Instant> captured = keys.require(CAPTURED, Words::time);
        Optional<Series> series = keys.only(List.of(COUNT, VALUES)).flatMap(found -> series(keys, found));
        Optional<String> digest = keys.require(DIGEST, Words::text);
        keys.end();
        Series found = series.orElseThrow(UnreadableException::reported);
        return keys.place(DIGEST)
                .orElse(place)
                .read(at -> new Baseline(metric.orElseThrow(), found, captured.orElseThrow(), digest.orElseThrow()));
    }

    private static Optional<Series> series(Keys keys, Place kind) {
        if (kind.name().equals(VALUES)) {
            keys.place(OF).ifPresent(place -> place.report(Clash.of(OF, VALUES, VALUES)));
            return keys.get(VALUES, place -> Series.of(Figures.reals(place)));
        }
        Optional<Long> of = keys.require(OF, Figures::wide);
        return keys.get(COUNT, Figures::wide)
                .flatMap(count -> of.flatMap(all -> kind.attempt(place -> Series.of(count, all))));
    }

    static Node write(Baseline baseline) {
        MappingBuilder keys = Nodes.map()
                .put(METRIC, Nodes.text(baseline.metric()))
                .put(CAPTURED, Nodes.text(baseline.captured().toString()));
        if (baseline.series() instanceof Series.Counts counts) {
            keys.put(COUNT, Figures.write(counts.proportion().count()))
                    .put(OF, Figures.write(counts.proportion().of()));
        } else {
            keys.put(VALUES, Figures.write(((Series.Values) baseline.series()).values()));
        }
        return keys.put(DIGEST, Nodes.text(baseline.digest())).build();
    }
}
