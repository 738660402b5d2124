package dev.assay.quality.binding;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.holds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.Expectation;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import java.util.List;
import java.util.Optional;

/** A dataset with a column of every type, and what binding says of expectations about it. */
public final class Binding {
    public static final Schema SCHEMA = Schema.of(
            new Field("fare", DataType.DECIMAL),
            new Field("vendor", DataType.INTEGER),
            new Field("speed", DataType.DOUBLE),
            new Field("note", DataType.STRING),
            new Field("paid", DataType.BOOLEAN),
            new Field("day", DataType.DATE),
            new Field("at", DataType.TIME),
            new Field("pickup", DataType.DATETIME),
            new Field("seen", DataType.INSTANT),
            new Field("payload", DataType.BINARY),
            new Field("tags", DataType.LIST),
            new Field("address", DataType.STRUCT),
            new Field("shape", DataType.OTHER),
            new Field("gone", DataType.NULL),
            new Field("total amount", DataType.DECIMAL));

    /** How messages about unknown names go on. */
    static final String KNOWN =
            "; known columns: fare, vendor, speed, note, paid, day, at, pickup, seen, payload, tags, address, … (15 in all)";

    private Binding() {}

    static List<Fault> faults(Suite suite) {
        FaultsException thrown =
                catchThrowableOfType(FaultsException.class, () -> Binder.bind(suite, SCHEMA, "trips.csv"));
        return thrown == null ? List.of() : thrown.faults();
    }

    static List<String> messages(Expectation expectation) {
        return faults(Suite.named("trips").expect(expectation)).stream()
                .map(Fault::message)
                .toList();
    }

    static void assertFault(Expectation expectation, String... messages) {
        assertThat(messages(expectation)).containsExactly(messages);
    }

    static void assertFits(Expectation expectation) {
        assertThat(messages(expectation)).isEmpty();
    }

    static Expr name(String column) {
        return new Expr.Column(column);
    }

    static Expectation compares(Expr left, Comparator comparator, Expr right) {
        return holds(new Condition.Comparison(left, comparator, right));
    }

    public static Expectation figure(Measure measure, Bound bound) {
        Rule rule = new Rule(measure, bound, Optional.empty(), Optional.empty(), List.of());
        return Expectation.of(rule, Traits.none());
    }
}
