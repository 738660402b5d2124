package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Names;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Structure;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the types of expressions over a schema, and what is wrong with them. */
final class ExprTyper implements Expr.Cases<Typed> {
    private final Schema schema;
    private final String dataset;
    private final Map<String, Field> columns = new HashMap<>();

    ExprTyper(Schema schema, String dataset) {
        this.schema = schema;
        this.dataset = dataset;
        for (Field field : schema.fields()) {
            columns.put(field.name(), field);
        }
    }

    /** Returns what to say of a column that must exist. */
    List<String> requireColumn(String name) {
        return columns.containsKey(name)
                ? List.of()
                : List.of("no column \"" + name + "\" in " + dataset + "; "
                        + Names.hint(name, "columns", schema.names()));
    }

    @Override
    public Typed column(Expr.Column column) {
        return typed(column, Optional.ofNullable(columns.get(column.name())), requireColumn(column.name()));
    }

    @Override
    public Typed nested(Expr.Nested nested) {
        String name = Nouns.name(nested.field());
        List<String> faults = nested.of()
                .fold(this)
                .require(type -> type == DataType.STRUCT, "a structured value to have a field " + name);
        Optional<Structure> structure = structure(nested.of());
        Optional<Field> field = structure.flatMap(known -> known.field(nested.field()));
        if (structure.isEmpty() || field.isPresent()) {
            return typed(nested, field, faults);
        }
        String unknown = "no field \"" + nested.field() + "\" in " + Nouns.subject(nested.of()) + "; "
                + Names.hint(nested.field(), "fields", structure.get().names());
        return Typed.unknown(nested, Comparisons.join(faults, List.of(unknown)));
    }

    private static Typed typed(Expr expr, Optional<Field> field, List<String> faults) {
        boolean known = field.isPresent() && field.get().type() != DataType.NULL;
        return new Typed(expr, known ? Optional.of(field.get().type()) : Optional.empty(), faults);
    }

    /** Returns what is known of the fields within an expression's values. */
    private Optional<Structure> structure(Expr expr) {
        if (expr instanceof Expr.Column column) {
            return Optional.ofNullable(columns.get(column.name())).flatMap(Field::structure);
        }
        return expr instanceof Expr.Nested nested
                ? structure(nested.of())
                        .flatMap(known -> known.field(nested.field()))
                        .flatMap(Field::structure)
                : Optional.empty();
    }

    @Override
    public Typed literal(Expr.Literal literal) {
        return Typed.of(literal, literal.type(), List.of());
    }

    @Override
    public Typed arithmetic(Expr.Arithmetic arithmetic) {
        Typed left = arithmetic.left().fold(this);
        Typed right = arithmetic.right().fold(this);
        String purpose = "for " + arithmetic.operation().symbol();
        List<String> faults = Comparisons.join(left.requireNumber(purpose), right.requireNumber(purpose));
        if (arithmetic.operation() == Expr.Operation.DIVIDE) {
            return Typed.of(arithmetic, DataType.DOUBLE, faults);
        }
        return new Typed(arithmetic, faults.isEmpty() ? common(List.of(left, right)) : Optional.empty(), faults);
    }

    @Override
    public Typed call(Expr.Call call) {
        if (call.function() == Function.COALESCE) {
            return coalesce(call);
        }
        Typed argument = call.arguments().get(0).fold(this);
        String purpose = "for " + call.function().id();
        return switch (call.function()) {
            case LENGTH -> Typed.of(call, DataType.INTEGER, argument.requireText(purpose));
            case TRIM, LOWER, UPPER, NFC -> Typed.of(call, DataType.STRING, argument.requireText(purpose));
            case ABS, COALESCE ->
                new Typed(call, argument.type().filter(DataType::isNumeric), argument.requireNumber(purpose));
        };
    }

    private Typed coalesce(Expr.Call call) {
        List<Typed> arguments =
                call.arguments().stream().map(argument -> argument.fold(this)).toList();
        Typed first = arguments.get(0);
        List<String> faults = first.faults();
        for (Typed other : arguments.subList(1, arguments.size())) {
            List<String> mismatch = Comparisons.faults(first.sound(), other);
            faults = Comparisons.join(faults, mismatch);
        }
        return new Typed(call, faults.isEmpty() ? common(arguments) : Optional.empty(), faults);
    }

    /** Returns the type that holds the values of all; empty if one of them is unknown and might change it. */
    private static Optional<DataType> common(List<Typed> parts) {
        List<Optional<DataType>> types =
                parts.stream().map(Typed::type).distinct().toList();
        if (types.size() == 1) {
            return types.get(0);
        }
        if (types.contains(Optional.of(DataType.DOUBLE))) {
            return Optional.of(DataType.DOUBLE);
        }
        return types.contains(Optional.<DataType>empty()) ? Optional.empty() : Optional.of(DataType.DECIMAL);
    }

    @Override
    public Typed elapsed(Expr.Elapsed elapsed) {
        Typed start = elapsed.start().fold(this);
        Typed end = elapsed.end().fold(this);
        String unit = elapsed.unit().name().toLowerCase(Locale.ROOT);
        String rule = "a date or time to count " + unit + " from or to";
        List<String> faults =
                Comparisons.join(start.require(DataType::isTemporal, rule), end.require(DataType::isTemporal, rule));
        if (faults.isEmpty()) {
            faults = Comparisons.join(Comparisons.faults(start, end), unitFaults(elapsed.unit(), start, end));
        }
        return Typed.of(elapsed, DataType.INTEGER, faults);
    }

    private static List<String> unitFaults(ChronoUnit unit, Typed start, Typed end) {
        DataType type = start.type().or(end::type).orElse(DataType.INSTANT);
        boolean days = unit == ChronoUnit.DAYS;
        if (type == DataType.DATE && !days) {
            return List.of(
                    "unit must be days between dates, but was " + unit.name().toLowerCase(Locale.ROOT));
        }
        return type == DataType.TIME && days
                ? List.of("unit must be hours, minutes or seconds between times of day, but was days")
                : List.of();
    }

    @Override
    public Typed atZone(Expr.AtZone atZone) {
        Typed of = atZone.of().fold(this);
        String rule = "a date, or a date and time without a zone, to be read in a zone";
        List<String> faults = of.require(type -> type == DataType.DATE || type == DataType.DATETIME, rule);
        return Typed.of(atZone, DataType.INSTANT, faults);
    }

    @Override
    public Typed now(Expr.Now now) {
        return Typed.of(now, DataType.INSTANT, List.of());
    }
}
