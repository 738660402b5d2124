package dev.assay.json.internal.value;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Type;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.NumberText;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.data.Values;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Numbers and shares, read and written exactly. Thread-safe.
 *
 * <p>What has more digits than every reader of numbers keeps is written as text.
 *
 * @since 0.1
 */
public final class Figures {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,9})?");
    private static final Pattern PERCENT = Pattern.compile("-?[0-9]+(\\.[0-9]+)?%");
    private static final Text DECIMAL = Text.of("a decimal number such as 1250.50", "1250.50과 같은 십진수");
    private static final Text SHARE = Text.of("a share such as 35% or 0.35", "35%나 0.35와 같은 비율");
    private static final Text WHOLE = Text.of("a whole number", "정수");
    /** So many digits survive a reader that takes every number for a double. */
    private static final int SAFE_DIGITS = 15;

    private Figures() {}

    /** Reads a number at the scale at which it is written. */
    public static BigDecimal decimal(Place place) {
        return exact(place, DECIMAL);
    }

    private static BigDecimal exact(Place place, Text rule) {
        String text = text(place);
        if (!NUMBER.matcher(text).matches()) {
            throw place.mustBe(rule);
        }
        return place.read(found -> NumberText.exact(text));
    }

    /** Only a number, or a text, is one to all readers. */
    private static String text(Place place) {
        return place.scalar()
                .filter(scalar -> scalar.type() == Type.NUMBER || scalar.type() == Type.TEXT)
                .map(Scalar::text)
                .orElse("");
    }

    /** Reads a share: in percent, or as a number. */
    public static BigDecimal share(Place place) {
        return share(place, SHARE);
    }

    /** Reads a share of something else than a whole, such as a rate. */
    public static BigDecimal share(Place place, Text rule) {
        String text = text(place);
        return PERCENT.matcher(text).matches()
                ? place.read(found -> NumberText.exact(text.substring(0, text.length() - 1)))
                        .movePointLeft(2)
                : exact(place, rule);
    }

    /** Reads a share as what it is computed with. */
    public static double realShare(Place place) {
        return realShare(place, SHARE);
    }

    /** Reads a share of something else than a whole as what it is computed with. */
    public static double realShare(Place place, Text rule) {
        return signed(share(place, rule), place);
    }

    /** Reads a number as what it is computed with. */
    public static double real(Place place) {
        return signed(decimal(place), place);
    }

    /** A decimal number has no negative zero; a text may. */
    private static double signed(BigDecimal number, Place place) {
        return number.signum() == 0 && text(place).startsWith("-") ? -0.0 : number.doubleValue();
    }

    /** Reads a whole number. */
    public static int whole(Place place) {
        BigDecimal number = exact(place, WHOLE);
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            throw place.mustBe(WHOLE);
        }
    }

    /** Reads a whole number that may be large. */
    public static long wide(Place place) {
        BigDecimal number = exact(place, WHOLE);
        try {
            return number.longValueExact();
        } catch (ArithmeticException e) {
            throw place.mustBe(WHOLE);
        }
    }

    /** Reads a list of numbers. */
    public static List<Double> reals(Place place) {
        return list(place, Text.of("a list of numbers", "수의 목록"), Figures::real);
    }

    /** Reads a list. */
    public static <T> List<T> list(Place place, Text rule, Function<Place, T> read) {
        if (!place.isList()) {
            throw place.mustBe(rule);
        }
        return place.list(rule.en(), read);
    }

    /** Writes a number so that the same is read at the same scale. */
    public static Node write(BigDecimal number) {
        String text = number.toString();
        boolean safe = number.precision() <= SAFE_DIGITS && text.indexOf('E') < 0;
        return safe ? Nodes.number(text) : Nodes.text(text);
    }

    /** Writes a number whose scale does not matter. */
    public static Node writePlain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        boolean whole = bare.scale() < 0 && bare.precision() - bare.scale() <= SAFE_DIGITS;
        return write(whole ? bare.setScale(0) : bare);
    }

    /** Writes a whole number. */
    public static Node write(long number) {
        return Nodes.number(Long.toString(number));
    }

    /** Writes a number so that the same double is read. */
    public static Node write(double number) {
        if (number == 0) {
            return Nodes.number(1 / number < 0 ? "-0" : "0");
        }
        return writePlain(Values.shortestDecimal(number));
    }

    /** Writes numbers. */
    public static Node write(List<Double> numbers) {
        return Nodes.list(numbers.stream().map(Figures::write).toList());
    }

    /** Writes a share in percent so that the same double is read. */
    public static Node percent(double share) {
        return Nodes.text(percentText(share));
    }

    private static String percentText(double share) {
        if (share == 0) {
            return 1 / share < 0 ? "-0%" : "0%";
        }
        return Values.shortestDecimal(share)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
