package dev.assay.quality.binding;

import dev.assay.quality.Expectation;
import dev.assay.quality.MissingCode;
import dev.assay.quality.Rule;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks suites against the columns of a dataset, before anything is read. Thread-safe.
 *
 * <p>Names must exist, and types must fit the words: conditions, measures, bounds, groups, missing codes. A bound that no
 * figure can meet or that none can break is a fault, too, and so is a condition that every value satisfies, or none.
 * Disabled expectations are left alone, and expectations about the schema are for a run
 * to judge.
 *
 * @since 0.1
 */
public final class Binder {
    private final ExprTyper typer;
    private final BindingNotes notes;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> mistyped = new HashSet<>();

    private Binder(Schema schema, String dataset, BindingNotes notes) {
        typer = new ExprTyper(schema, dataset);
        this.notes = notes;
    }

    /**
     * Checks everything and says all that is wrong together.
     *
     * @param suite the suite
     * @param schema the dataset's columns
     * @param dataset what the dataset is called in messages
     * @throws FaultsException if something is wrong, with every fault; the place of a fault is the id of an expectation,
     *     or {@code keyedBy}, {@code missingWhen} or {@code sensitive}
     */
    public static void bind(Suite suite, Schema schema, String dataset) {
        bind(suite, schema, dataset, BindingNotes.NONE);
    }

    /**
     * Checks everything and says all that is wrong together, and of columns that what is wrong is about, how they came to
     * their types.
     *
     * @param suite the suite
     * @param schema the dataset's columns
     * @param dataset what the dataset is called in messages
     * @param notes what the dataset says of its columns
     * @throws FaultsException if something is wrong, as {@link #bind(Suite, Schema, String)} says; notes come last
     */
    public static void bind(Suite suite, Schema schema, String dataset, BindingNotes notes) {
        Binder binder = new Binder(schema, dataset, notes);
        binder.bindSettings(suite.settings());
        for (Map.Entry<String, Expectation> entry : suite.expectations().entrySet()) {
            binder.bindExpectation(entry.getKey(), entry.getValue());
        }
        if (!binder.faults.isEmpty()) {
            binder.addTypeNotes(schema);
            throw new FaultsException("suite \"" + suite.name() + "\" on " + dataset, binder.faults);
        }
    }

    private void addTypeNotes(Schema schema) {
        for (String name : schema.names()) {
            Optional<String> note = mistyped.contains(name) ? notes.types().apply(name) : Optional.empty();
            note.ifPresent(text -> faults.add(new Fault("column " + Nouns.name(name), text)));
        }
    }

    private void bindSettings(Suite.Settings settings) {
        for (String name : settings.keys()) {
            add("keyedBy", typer.requireColumn(name));
        }
        for (Map.Entry<String, List<MissingCode>> entry : settings.missing().entrySet()) {
            Typed column = new Expr.Column(entry.getKey()).fold(typer);
            add("missingWhen", column.faults());
            List<String> found = Comparisons.join(entry.getValue().stream()
                    .map(code -> codeFaults(column, code))
                    .toList());
            add("missingWhen", found);
            blame(Set.of(entry.getKey()), found);
        }
        for (String name : settings.sensitive()) {
            add("sensitive", typer.requireColumn(name));
        }
    }

    /** A code of another type could never occur; text can, because a file is text before its types are known. */
    private static List<String> codeFaults(Typed column, MissingCode code) {
        Optional<DataType> type = column.type();
        if (type.isEmpty()) {
            return List.of();
        }
        boolean nan = code == MissingCode.Kind.NAN && !type.get().isNumeric();
        if (nan) {
            return List.of(Nouns.subject(column.expr()) + " must be a number to have the missing code nan, but is "
                    + Nouns.of(type.get()));
        }
        return code instanceof MissingCode.Value value && !mayOccur(type.get(), value.value())
                ? List.of(Nouns.subject(column.expr()) + " must have missing codes that are " + Nouns.of(type.get())
                        + ", but " + code + " is " + Nouns.ofValue(value.value())
                        + Comparisons.hint(type.get(), Values.typeOf(value.value())))
                : List.of();
    }

    private static boolean mayOccur(DataType column, Object code) {
        return code instanceof String || column.isComparableWith(Values.typeOf(code));
    }

    private void bindExpectation(String id, Expectation expectation) {
        if (expectation.traits().activity() == Traits.Activity.DISABLED) {
            return;
        }
        Rule rule = expectation.rule();
        if (notes.columns().isPresent() && isAboutNames(rule)) {
            add(id, List.of("expectation " + notes.columns().get()));
        }
        MeasureTyper measures = new MeasureTyper(typer);
        MeasureTyper.TypedMeasure measure = rule.measure().fold(measures);
        // The same name may stand in several places of one expectation; it is told once.
        Set<String> found = new LinkedHashSet<>();
        if (rule.where().isPresent()) {
            found.addAll(rule.where().get().fold(new ConditionFaults(typer)));
        }
        found.addAll(measures.groupFaults(rule.groupedBy()));
        found.addAll(measure.faults());
        found.addAll(boundFaults(measure.figure(), rule));
        add(id, found);
        blame(columns(rule), found);
        if (found.isEmpty() && rule.measure() instanceof Measure.Satisfying satisfying) {
            add(id, decidedFaults(satisfying, rule.bound()));
        }
    }

    /** A condition that no value decides is a check that cannot fail, or one that nothing can pass. */
    private List<String> decidedFaults(Measure.Satisfying measure, Bound bound) {
        return switch (Certainty.of(measure.condition(), typer)) {
            case HOLDS ->
                isBrokenByNull(measure.nulls()) || countsPassing(bound)
                        ? List.of()
                        : List.of("condition must be one that a value can break, but all except null and NaN satisfy "
                                + measure.condition());
            case FAILS ->
                countsFailing(bound)
                        ? List.of()
                        : List.of("condition must be one that a value can satisfy, but none satisfies "
                                + measure.condition());
            case OPEN -> List.of();
        };
    }

    private static boolean isBrokenByNull(NullPolicy nulls) {
        return switch (nulls) {
            case IGNORE, PASS -> false;
            case FAIL, IGNORE_IF_ALL_NULL, EQUAL -> true;
        };
    }

    /** Such a bound depends on how many rows there are, even where all of them pass. */
    private static boolean countsPassing(Bound bound) {
        return bound instanceof Bound.PassingAtLeast least && least.amount() instanceof Amount.Rows
                || bound instanceof Bound.PassingWithin within && within.unit() == Bound.Unit.ROWS;
    }

    /** Such a bound depends on how many rows there are, even where all of them fail. */
    private static boolean countsFailing(Bound bound) {
        return bound instanceof Bound.FailingAtMost most
                && most.amount() instanceof Amount.Rows rows
                && rows.count() > 0;
    }

    /** The type of a column can be told even where its name was stated, because every value was held against it. */
    private static boolean isAboutNames(Rule rule) {
        return rule.measure() instanceof Measure.Columns && !(rule.bound() instanceof Bound.HasType);
    }

    /** A fault that is not about a name is about the types of the columns that are read. */
    private void blame(Set<String> columns, Collection<String> found) {
        Set<String> unknown = new HashSet<>();
        for (String name : columns) {
            unknown.addAll(typer.requireColumn(name));
        }
        if (!unknown.containsAll(found)) {
            mistyped.addAll(columns);
        }
    }

    private static Set<String> columns(Rule rule) {
        Set<String> names = new HashSet<>(rule.measure().columns());
        if (rule.where().isPresent()) {
            names.addAll(References.columns(rule.where().get()));
        }
        for (Expr value : rule.groupedBy()) {
            names.addAll(References.columns(value));
        }
        return names;
    }

    private static List<String> boundFaults(FigureType figure, Rule rule) {
        BoundFaults bounds = new BoundFaults(figure);
        List<String> failing = rule.bound().fold(bounds);
        List<String> warning = rule.warning().isPresent() ? rule.warning().get().fold(bounds) : List.of();
        return Comparisons.join(List.of(failing, warning));
    }

    private void add(String where, Collection<String> messages) {
        for (String message : messages) {
            faults.add(new Fault(where, message));
        }
    }
}
