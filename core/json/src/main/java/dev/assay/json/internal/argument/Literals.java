package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.NumberText;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Constants: numbers, truth values and text as they are, every other type under its name, for example
 * {@code {date: 2019-01-01}}.
 *
 * @since 0.1
 */
public final class Literals {
    private static final String RULE = "a value";

    enum Typed {
        DATE("an ISO date such as 2019-01-31", LocalDate::parse),
        TIME("an ISO time such as 09:30:00", LocalTime::parse),
        DATETIME("an ISO date and time such as 2019-01-31T09:30:00", LocalDateTime::parse),
        INSTANT("an ISO instant such as 2019-01-31T09:30:00Z", Instant::parse),
        DURATION("an ISO duration such as PT24H", Duration::parse),
        DECIMAL("a quoted decimal number such as \"0.10\"", NumberText::exact),
        DOUBLE("Infinity or -Infinity", Literals::infinity);

        private final String rule;
        private final Function<String, Object> parser;

        Typed(String rule, Function<String, Object> parser) {
            this.rule = rule;
            this.parser = parser;
        }
    }

    /** The keys that give the constant of a bound its type: of figures, some are lengths of time. */
    private static final List<String> OF_FIGURES = names(Typed.values());

    /** The keys that give a constant of a row its type. */
    private static final List<String> OF_ROWS = OF_FIGURES.stream()
            .filter(name -> !name.equals(Choices.id(Typed.DURATION)))
            .toList();

    private Literals() {}

    private static List<String> names(Typed... types) {
        return Stream.of(types).map(Choices::id).toList();
    }

    private static Object infinity(String text) {
        return switch (text) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw new NumberFormatException(text);
        };
    }

    /** Returns the keys that give a constant its type. */
    public static List<String> types() {
        return OF_ROWS;
    }

    /** Reads a constant of an expression. */
    public static Expr.Literal literal(Place place) {
        return new Expr.Literal(read(place));
    }

    /** Reads a list of constants. */
    public static List<Expr.Literal> list(Place place) {
        return place.list("a list of values", Literals::literal);
    }

    /** Reads a constant. */
    public static Object read(Place place) {
        return place.isMapping() ? typed(place, OF_ROWS) : untyped(place);
    }

    /** Reads what a figure is compared with. */
    public static Object readEnd(Place place) {
        return place.isMapping() ? typed(place, OF_FIGURES) : untyped(place);
    }

    /** Reads a value that is compared with a figure and says its type, which can only be one. */
    static Object readTyped(Place mapping, Typed type) {
        return typed(mapping, names(type));
    }

    private static Object untyped(Place place) {
        Optional<Scalar> scalar = place.scalar();
        Type type = scalar.map(Scalar::type).orElse(Type.BROKEN);
        return switch (type) {
            case TEXT -> place.text(RULE);
            case NUMBER -> NumberText.parse(place.number(RULE));
            case BOOLEAN -> Boolean.valueOf(scalar.orElseThrow().text());
            case AMBIGUOUS -> throw ambiguous(place, scalar.orElseThrow().text());
            case NULL, BROKEN -> throw place.mustBe(RULE);
        };
    }

    private static RuntimeException ambiguous(Place place, String text) {
        try {
            LocalDate.parse(text);
            return place.fault(place.name() + " must say its type, but was " + text + "; write {date: " + text
                    + "}, or quote it if it is text");
        } catch (DateTimeException e) {
            return place.mustBe(RULE, place.quoteAdvice());
        }
    }

    private static Object typed(Place mapping, List<String> known) {
        Place place = mapping.fields(RULE).knowing(known).only(known);
        Typed type = Typed.values()[OF_FIGURES.indexOf(place.name())];
        return parse(place, type.rule, type.parser);
    }

    private static <T> T parse(Place place, String rule, Function<String, T> parser) {
        String text = place.word(rule);
        try {
            return parser.apply(text);
        } catch (DateTimeException | NumberFormatException e) {
            throw place.mustBe(rule);
        }
    }

    /** Reads a length of time. */
    public static Duration duration(Place place) {
        return (Duration) parse(place, Typed.DURATION.rule, Typed.DURATION.parser);
    }

    /** Reads a number exactly. */
    public static BigDecimal number(Place place) {
        try {
            return NumberText.exact(place.number("a number"));
        } catch (NumberFormatException e) {
            throw place.mustBe("a number of common size");
        }
    }

    /** Writes a list of constants. */
    public static Node list(List<Expr.Literal> literals) {
        return Nodes.list(
                literals.stream().map(literal -> write(literal.value())).toList());
    }

    /** Writes a plain value or a length of time. */
    public static Node write(Object value) {
        if (value instanceof Duration) {
            return typed(Typed.DURATION, value.toString());
        }
        return switch (Values.typeOf(value)) {
            case BOOLEAN -> (Boolean) value ? Nodes.yes() : Nodes.no();
            case INTEGER -> Nodes.number(value.toString());
            case DOUBLE -> number((Double) value);
            case STRING -> Nodes.text(value.toString());
            case DECIMAL -> typed(Typed.DECIMAL, print((BigDecimal) value));
            case DATE -> typed(Typed.DATE, value.toString());
            case TIME -> typed(Typed.TIME, value.toString());
            case DATETIME -> typed(Typed.DATETIME, value.toString());
            case INSTANT -> typed(Typed.INSTANT, value.toString());
            case BINARY, LIST, STRUCT, OTHER, NULL ->
                throw new IllegalArgumentException("value must be one that a file can hold, but was a "
                        + value.getClass().getName());
        };
    }

    private static Node number(double value) {
        return Double.isInfinite(value)
                ? typed(Typed.DOUBLE, Double.toString(value))
                : Nodes.number(NumberText.print(value));
    }

    private static String print(BigDecimal number) {
        return number.scale() < 0 ? number.toString() : number.toPlainString();
    }

    private static Node typed(Typed type, String text) {
        return Nodes.only(Choices.id(type), Nodes.text(text));
    }
}
