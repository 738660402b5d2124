package dev.assay.json.internal.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.formula.Operator;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Formulas as text: {@code units * price * 35%}, {@code min("hours saved", 1800)}. Confined to one thread.
 *
 * <p>What is written reads as an equal formula, brackets included.
 */
final class FormulaText {
    private static final Pattern SPACE = Pattern.compile("\\s*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]{1,4})?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"]|\"\")+)\"");
    private static final int MOST_PARTS = 1_000;
    private static final int MOST_DIGITS = 1_000;

    private final String text;
    private int at;
    private int parts;

    private FormulaText(String text) {
        this.text = text;
    }

    /**
     * Reads a formula.
     *
     * @throws ValueException if the text is none; the message tells where
     */
    static Formula parse(String text) {
        FormulaText parser = new FormulaText(text);
        Formula formula = parser.sum();
        parser.skip();
        if (parser.at < text.length()) {
            throw parser.expected("an operator such as * or the end", "*와 같은 연산자나 끝");
        }
        return formula;
    }

    private void skip() {
        Matcher space = SPACE.matcher(text).region(at, text.length());
        at = space.lookingAt() ? space.end() : at;
    }

    private ValueException expected(String en, String ko) {
        String found = at >= text.length() ? "" : text.substring(at, Math.min(text.length(), at + 20));
        return new ValueException(
                "formula must have " + en + " at character " + (at + 1) + ", but "
                        + (found.isEmpty() ? "ends there" : "has \"" + found + "\""),
                "수식의 " + (at + 1) + "번째 글자에는 " + Particle.SUBJECT.after(ko) + " 있어야 하지만 "
                        + (found.isEmpty() ? "거기서 끝납니다" : "\"" + Particle.SUBJECT.after(found + "\"") + " 있습니다"));
    }

    /** Counts what makes a formula deep or long, because a stack has an end. */
    private void count() {
        parts++;
        if (parts > MOST_PARTS) {
            Text limit = Text.of(
                    "formula must have at most " + MOST_PARTS + " parts, but has more",
                    "수식은 " + MOST_PARTS + "개 이하의 부분으로 이루어져야 하지만 더 많습니다");
            throw new ValueException(limit.en(), limit.ko());
        }
    }

    private boolean take(char sign) {
        skip();
        boolean there = at < text.length() && text.charAt(at) == sign;
        at += there ? 1 : 0;
        return there;
    }

    private Formula sum() {
        Formula left = product();
        while (true) {
            if (take('+')) {
                left = left.plus(product());
            } else if (take('-') || take('−')) {
                left = left.minus(product());
            } else {
                return left;
            }
        }
    }

    private Formula product() {
        Formula left = part();
        while (true) {
            if (take('*') || take('×')) {
                left = left.times(part());
            } else if (take('/') || take('÷')) {
                left = left.dividedBy(part());
            } else {
                return left;
            }
        }
    }

    private Formula part() {
        count();
        if (take('(')) {
            Formula inner = sum();
            require(')');
            return inner;
        }
        boolean negative = take('-');
        skip();
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (number.lookingAt()) {
            at = number.end();
            return Formula.of(number(number.group(), negative));
        }
        if (negative) {
            throw expected("a number after the sign", "부호 뒤에 수");
        }
        return named();
    }

    private BigDecimal number(String digits, boolean negative) {
        BigDecimal number = new BigDecimal(digits);
        if (Math.max(number.scale(), number.precision() - (long) number.scale()) > MOST_DIGITS) {
            throw expected("a number of at most " + MOST_DIGITS + " digits", MOST_DIGITS + "자리 이하의 수");
        }
        BigDecimal signed = negative ? number.negate() : number;
        return take('%') ? signed.movePointLeft(2) : signed;
    }

    private void require(char sign) {
        if (!take(sign)) {
            throw expected("\"" + sign + "\"", "\"" + sign + "\"");
        }
    }

    private Formula named() {
        Matcher quoted = QUOTED.matcher(text).region(at, text.length());
        if (quoted.lookingAt()) {
            at = quoted.end();
            return Formula.driver(quoted.group(1).replace("\"\"", "\""));
        }
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            throw expected("a number, a driver or a bracket", "수, 동인 또는 괄호");
        }
        at = name.end();
        return switch (name.group()) {
            case "min" -> pair(Operator.MINIMUM);
            case "max" -> pair(Operator.MAXIMUM);
            default -> Formula.driver(name.group());
        };
    }

    private Formula pair(Operator operator) {
        require('(');
        Formula left = sum();
        require(',');
        Formula right = sum();
        require(')');
        return new Formula.Operation(operator, left, right);
    }

    /** Writes a formula. */
    static String print(Formula formula) {
        if (formula instanceof Formula.Constant constant) {
            return plain(constant.number());
        }
        if (formula instanceof Formula.DriverValue driver) {
            return name(driver.name());
        }
        Formula.Operation operation = (Formula.Operation) formula;
        String left = print(operation.left());
        String right = print(operation.right());
        return switch (operation.operator()) {
            case MINIMUM -> "min(" + left + ", " + right + ")";
            case MAXIMUM -> "max(" + left + ", " + right + ")";
            case PLUS -> left + " + " + bracketed(right, operation.right(), 2);
            case MINUS -> left + " - " + bracketed(right, operation.right(), 2);
            case TIMES -> bracketed(left, operation.left(), 2) + " * " + bracketed(right, operation.right(), 3);
            case DIVIDED_BY -> bracketed(left, operation.left(), 2) + " / " + bracketed(right, operation.right(), 3);
        };
    }

    private static String plain(BigDecimal number) {
        return number.scale() < 0 && number.precision() - number.scale() <= 30
                ? number.setScale(0).toString()
                : number.toString();
    }

    private static String name(String name) {
        boolean bare = NAME.matcher(name).matches() && !name.equals("min") && !name.equals("max");
        return bare ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String bracketed(String text, Formula formula, int strength) {
        return strengthOf(formula) < strength ? "(" + text + ")" : text;
    }

    private static int strengthOf(Formula formula) {
        if (!(formula instanceof Formula.Operation operation)) {
            return 3;
        }
        return switch (operation.operator()) {
            case PLUS, MINUS -> 1;
            case TIMES, DIVIDED_BY -> 2;
            case MINIMUM, MAXIMUM -> 3;
        };
    }
}
