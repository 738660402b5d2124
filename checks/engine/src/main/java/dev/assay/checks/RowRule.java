package dev.assay.checks;

import dev.assay.quality.Expectation;
import dev.assay.quality.RowExpectation;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.Names;
import dev.assay.quality.engine.Query;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Measure;
import java.util.List;
import java.util.Objects;

/**
 * An expectation that can be told of a single row.
 *
 * @param id its id in the suite
 * @param expectation the expectation
 */
record RowRule(String id, RowExpectation expectation) {
    /** Returns the rules of a suite that are enabled, in its order. */
    static List<RowRule> of(Suite suite) {
        return suite.expectations().entrySet().stream()
                .filter(entry -> entry.getValue() instanceof RowExpectation)
                .map(entry -> new RowRule(entry.getKey(), (RowExpectation) entry.getValue()))
                .filter(RowRule::isEnabled)
                .toList();
    }

    /**
     * Returns the rule of an id.
     *
     * @throws IllegalArgumentException if there is none, it is not about rows, or it is disabled
     */
    static RowRule of(Suite suite, String id) {
        Expectation expectation = suite.expectation(Objects.requireNonNull(id, "id"))
                .orElseThrow(() ->
                        new IllegalArgumentException("no expectation \"" + id + "\" in suite \"" + suite.name() + "\"; "
                                + Names.hint(id, "ids", suite.expectations().keySet())));
        if (!(expectation instanceof RowExpectation row)) {
            throw new IllegalArgumentException("expectation must be about rows to have failing ones, but \"" + id
                    + "\" is about a figure: " + expectation);
        }
        RowRule rule = new RowRule(id, row);
        if (!rule.isEnabled()) {
            throw new IllegalArgumentException("expectation must be enabled, but \"" + id + "\" is disabled");
        }
        return rule;
    }

    /** Returns a suite of nothing but some rules, with the settings of another. */
    static Suite only(Suite suite, List<RowRule> rules) {
        Suite.Settings settings = suite.settings();
        return Suite.named(suite.name())
                .keyedBy(settings.keys().toArray(String[]::new))
                .missingWhen(settings.missing())
                .sensitive(settings.sensitive().toArray(String[]::new))
                .onEmpty(settings.onEmpty())
                .expectAll(rules.stream().map(RowRule::named).toList());
    }

    /** Returns the expectation under the id that it has among all. */
    private RowExpectation named() {
        return expectation.id().isPresent() ? expectation : expectation.as(id);
    }

    private boolean isEnabled() {
        return expectation.traits().activity() == Traits.Activity.ENABLED;
    }

    /** Returns whether a row satisfies or breaks the expectation whatever the other rows are. */
    boolean isAlone() {
        return expectation.rule().measure() instanceof Measure.Satisfying;
    }

    /** Returns whether it depends on when it is asked. */
    boolean readsClock() {
        boolean filter =
                expectation.rule().where().filter(References::readsClock).isPresent();
        return filter
                || (expectation.rule().measure() instanceof Measure.Satisfying satisfying
                        && References.readsClock(satisfying.condition()));
    }

    Query query() {
        return new Query(
                expectation.rule().measure(),
                expectation.rule().where(),
                expectation.rule().groupedBy());
    }
}
