package dev.assay.value;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What a vector puts into a function. */
public final class Inputs {
    private final JsonNode fields;
    private final InputNames called;
    private final Set<String> read = new HashSet<>();
    private final Map<String, Inputs> parts = new LinkedHashMap<>();

    Inputs(JsonNode fields) {
        this.fields = fields;
        this.called = new InputNames(fields);
    }

    /** Returns whether an input is given under its name or one of its synonyms, and not null. */
    public boolean has(String name) {
        return called.given(name).isPresent();
    }

    /** Returns an input as it was read, for shapes that the other methods do not know. */
    public JsonNode node(String name) {
        return given(name).node();
    }

    private InputNames.Given given(String name) {
        InputNames.Given given = called.given(name)
                .orElseThrow(() ->
                        new IllegalArgumentException("input \"" + name + "\" must be given, but known are " + names()));
        read.add(given.field());
        return given;
    }

    /** Returns the names of the inputs that nobody has asked for, those of parts after the name of the part. */
    public List<String> unread() {
        List<String> unread = new ArrayList<>(names());
        unread.removeAll(read);
        parts.forEach((name, part) -> part.unread().forEach(inner -> unread.add(name + "." + inner)));
        return unread;
    }

    /** Returns the names of all inputs. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        fields.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Returns a number that is written as one, or as text. */
    public double number(String name) {
        return decimal(name).doubleValue();
    }

    /** Returns a number, or another one if none is given. */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** Returns a whole number. */
    public int integer(String name) {
        long whole = wholeNumber(name);
        if (whole != (int) whole) {
            throw new ValueException(
                    name + " must be an int, but was " + whole, name + "은(는) int 범위여야 하지만 " + whole + "입니다");
        }
        return (int) whole;
    }

    /** Returns a whole number. */
    public long wholeNumber(String name) {
        try {
            return decimal(name).longValueExact();
        } catch (ArithmeticException e) {
            throw new ValueException(
                    name + " must be a whole number, but was " + node(name),
                    name + "은(는) 정수여야 하지만 " + node(name) + "입니다",
                    e);
        }
    }

    /** Returns a number exactly as it was written. */
    public BigDecimal decimal(String name) {
        return decimal(node(name));
    }

    /** Returns whether something is so, which is written as a truth value, a number or a text; no if nothing is. */
    public boolean flag(String name) {
        return has(name)
                && Set.of("true", "1", "yes", "on", "yates", name)
                        .contains(text(name).toLowerCase(Locale.ROOT));
    }

    /** Returns whether less of something is better, by a word that says so. */
    public static boolean isLess(String objective) {
        String word = objective.strip().equals("-1") ? "least" : InputNames.plain(objective);
        return switch (word) {
            case "min",
                    "minimize",
                    "minimise",
                    "minimum",
                    "cost",
                    "costs",
                    "loss",
                    "losses",
                    "least",
                    "less",
                    "lower",
                    "lowerisbetter",
                    "lessisbetter",
                    "smallerisbetter" -> true;
            case "max",
                    "maximize",
                    "maximise",
                    "maximum",
                    "benefit",
                    "benefits",
                    "gain",
                    "profit",
                    "payoff",
                    "payoffs",
                    "most",
                    "more",
                    "higher",
                    "higherisbetter",
                    "moreisbetter",
                    "largerisbetter",
                    "1" -> false;
            default -> throw new IllegalArgumentException("objective must be min or max, but was " + objective);
        };
    }

    /** Returns when in a period something is paid, which is written as a word, or as 0 for its end and 1 for its start. */
    public Timing timing(String name, Timing otherwise) {
        String word = InputNames.plain(text(name, otherwise.name()));
        return switch (word.replaceAll("(ningofperiod|ofperiod|ofperiods|point|ning|ing|period|year|dle|due)$", "")) {
            case "0", "00", "end", "arrears", "ordinary", "false" -> Timing.END;
            case "1", "10", "start", "begin", "advance", "true" -> Timing.START;
            case "05", "mid" -> Timing.MID;
            default -> throw new IllegalArgumentException(name + " must be START, MID or END, but was " + text(name));
        };
    }

    /** Returns the first of some names under which an input is given; the first of all if none is. */
    public String first(String... names) {
        return Arrays.stream(names).filter(this::has).findFirst().orElse(names[0]);
    }

    /** Returns a text. */
    public String text(String name) {
        return node(name).asText();
    }

    /** Returns a text, or another one if none is given. */
    public String text(String name, String otherwise) {
        return has(name) ? text(name) : otherwise;
    }

    /** Returns a list of numbers. */
    public double[] numbers(String name) {
        return decimals(name).stream().mapToDouble(BigDecimal::doubleValue).toArray();
    }

    /** Returns a list of numbers exactly as they were written. */
    public List<BigDecimal> decimals(String name) {
        return list(name, Inputs::decimal);
    }

    /** Returns the currency {@code currency} by its code, or another one if none is given. */
    public Currency currency(String otherwise) {
        String code = text("currency", otherwise).toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw new ValueException("currency must be known, but was " + code, "통화를 알 수 없습니다: " + code, e);
        }
    }

    /** Returns a list of texts. */
    public List<String> texts(String name) {
        return list(name, JsonNode::asText);
    }

    /** Returns a list of dates; a time of the day is left out. */
    public List<LocalDate> dates(String name) {
        return list(name, node -> date(node.asText()));
    }

    private static LocalDate date(String text) {
        String day = text.matches("\\d{4}.\\d{2}.\\d{2}[T ].*") ? text.substring(0, 10) : text;
        try {
            return LocalDate.parse(day.replaceAll("[/.]", "-"));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("input must be a date such as 2026-01-31, but was " + text, e);
        }
    }

    /** Returns a list of lists of numbers. */
    public double[][] matrix(String name) {
        return list(name, row -> {
                    double[] numbers = new double[row.size()];
                    for (int i = 0; i < numbers.length; i++) {
                        numbers[i] = decimal(row.get(i)).doubleValue();
                    }
                    return numbers;
                })
                .toArray(double[][]::new);
    }

    /** Returns the inputs of an object. */
    public Inputs part(String name) {
        InputNames.Given given = given(name);
        return parts.computeIfAbsent(given.field(), key -> new Inputs(given.node()));
    }

    /** Returns a list of inputs, for a list of objects. */
    public List<Inputs> objects(String name) {
        List<Inputs> list = new ArrayList<>();
        InputNames.Given given = given(name);
        for (JsonNode node : given.node()) {
            list.add(parts.computeIfAbsent(given.field() + "[" + list.size() + "]", key -> new Inputs(node)));
        }
        return list;
    }

    private <T> List<T> list(String name, Function<JsonNode, T> each) {
        List<T> list = new ArrayList<>();
        node(name).forEach(node -> list.add(each.apply(node)));
        return list;
    }

    /** A fraction such as {@code 1/3} is a number too, which matrices of comparisons write; so are 12.5% and 1,000. */
    private static BigDecimal decimal(JsonNode node) {
        String text = node.asText().trim();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new BigDecimal(
                    Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1)));
        }
        try {
            return text.endsWith("%")
                    ? new BigDecimal(text.substring(0, text.length() - 1).trim()).movePointLeft(2)
                    : new BigDecimal(text.matches("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d+)?") ? text.replace(",", "") : text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("input must be a number, but was " + node, e);
        }
    }

    @Override
    public String toString() {
        return fields.toString();
    }
}
