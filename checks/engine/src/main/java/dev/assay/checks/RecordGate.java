package dev.assay.checks;

import dev.assay.checks.objects.ObjectLayout;
import dev.assay.checks.objects.ObjectSource;
import dev.assay.checks.objects.Rows;
import dev.assay.checks.source.Parallelism;
import dev.assay.quality.Suite;
import dev.assay.quality.Traits;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.engine.Plan;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.engine.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Judges one record at a time by a suite's expectations about rows, with the meaning that they have on whole datasets.
 *
 * <p>Made once and asked often: binding and preparing happen when it is made. Thread-safe. A figure of many rows, uniqueness
 * included, cannot be told of one; a suite with such an expectation is refused by the expectation's id, unless
 * {@link #rowConditions} has left it out.
 *
 * @param <T> the records' class
 * @since 0.1
 */
public final class RecordGate<T> {
    private final List<RowRule> rules;
    private final Suite suite;
    private final Plan plan;
    private final ObjectLayout layout;
    private final RunOptions options;
    private final boolean readsClock;
    // Judging takes scratch memory, which threads borrow; as many are made as there are threads at a time.
    private final Queue<GateStation<T>> idle = new ConcurrentLinkedQueue<>();

    private RecordGate(Suite suite, ObjectLayout layout, RunOptions options) {
        this.rules = RowRule.of(suite);
        this.suite = suite;
        this.layout = layout;
        this.options = options;
        this.readsClock = rules.stream().anyMatch(RowRule::readsClock);
        this.plan = Runs.plan(RowRule.only(suite, rules), engine(new Rows.Feed()), options);
        requireTypes(plan.schema());
        idle.add(station());
    }

    /**
     * Makes a gate for records or beans.
     *
     * @param suite the suite
     * @param recordClass their class
     * @param <T> their class
     * @return a gate
     * @throws FaultsException if the suite has expectations that a gate cannot judge, or does not fit the class, with all
     *     faults
     */
    public static <T> RecordGate<T> of(Suite suite, Class<T> recordClass) {
        return of(suite, Records.of(List.<T>of()).as(recordClass));
    }

    /**
     * Makes a gate for maps.
     *
     * @param suite the suite
     * @param schema the keys and their types; other keys are left out, a missing one is null
     * @return a gate
     * @throws FaultsException if the suite has expectations that a gate cannot judge, or does not fit the schema, with all
     *     faults
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static RecordGate<Map<String, @Nullable Object>> of(Suite suite, Schema schema) {
        Records<Map> maps =
                Records.of(List.<Map>of()).as(Map.class).typed(schema).named("record");
        return (RecordGate) of(suite, maps);
    }

    /**
     * Makes a gate for records that are read as a dataset's rows are: with its class, its names of columns, its types.
     *
     * @param suite the suite
     * @param like the dataset, whose own rows are not looked at
     * @param <T> the records' class
     * @return a gate
     * @throws FaultsException if the suite has expectations that a gate cannot judge, or does not fit the class, with all
     *     faults
     */
    public static <T> RecordGate<T> of(Suite suite, Records<T> like) {
        refuseFigures(suite);
        return new RecordGate<>(suite, like.layout(), RunOptions.ofDefaults());
    }

    /**
     * Returns a suite without the expectations that a gate refuses.
     *
     * @param suite the suite
     * @return a suite of its expectations about single rows, with its settings and its ids
     */
    public static Suite rowConditions(Suite suite) {
        List<RowRule> alone =
                RowRule.of(suite).stream().filter(RowRule::isAlone).toList();
        return RowRule.only(suite, alone);
    }

    private static void refuseFigures(Suite suite) {
        List<Fault> faults = new ArrayList<>();
        List<String> judged = RowRule.of(suite).stream()
                .filter(RowRule::isAlone)
                .map(RowRule::id)
                .toList();
        suite.expectations().forEach((id, expectation) -> {
            boolean enabled = expectation.traits().activity() == Traits.Activity.ENABLED;
            if (enabled && !judged.contains(id)) {
                faults.add(new Fault(id, "expectation must be about single records, but was: " + expectation));
            }
        });
        if (!faults.isEmpty()) {
            throw new FaultsException("suite \"" + suite.name() + "\" for a record gate", faults);
        }
    }

    /**
     * Sets the clock and the time limit of patterns; other options have no meaning for a gate.
     *
     * @param newOptions the options
     * @return a new gate
     */
    public RecordGate<T> with(RunOptions newOptions) {
        RunOptions kept = RunOptions.builder()
                .clock(newOptions.clock())
                .patternLimit(newOptions.patternLimit())
                .build();
        return new RecordGate<>(suite, layout, kept);
    }

    /**
     * Judges a record.
     *
     * @param record the record, not null
     * @return what it breaks
     * @throws FaultsException if the record is not of the gate's class, or a value does not fit its column's type
     */
    public GateResult check(T record) {
        Objects.requireNonNull(record, "record");
        GateStation<T> station = readsClock ? null : idle.poll();
        GateStation<T> used = station == null ? station() : station;
        GateResult result = used.check(record);
        if (!readsClock) {
            // One that threw does not get here and is not used again.
            idle.add(used);
        }
        return result;
    }

    private InProcessEngine engine(Rows.Feed feed) {
        return new InProcessEngine(new ObjectSource(feed, layout), Parallelism.none(), 1);
    }

    private GateStation<T> station() {
        Rows.Feed feed = new Rows.Feed();
        InProcessEngine engine = engine(feed);
        // The suite is bound already; the source itself has yet to learn its columns.
        engine.schema(plan.settings(), options);
        RowWalk<T> walk = new RowWalk<>(rules, plan, engine.source(), engine.reading(plan.settings(), options));
        return new GateStation<>(feed, walk);
    }

    private static void requireTypes(Optional<Schema> schema) {
        if (schema.isEmpty()) {
            throw new FaultsException(
                    "record gate",
                    List.of(new Fault(
                            "",
                            "columns must be known before there is a record, but are not: say as(class) for records and"
                                    + " beans, or typed(schema) for maps")));
        }
        List<Fault> faults = schema.get().fields().stream()
                .filter(field -> field.type() == DataType.NULL)
                .map(Field::name)
                .map(name -> new Fault("column \"" + name + "\"", "type must be declared for a gate, but is not"))
                .toList();
        if (!faults.isEmpty()) {
            throw new FaultsException("record gate", faults);
        }
    }
}
