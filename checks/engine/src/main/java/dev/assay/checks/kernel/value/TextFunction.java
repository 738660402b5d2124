package dev.assay.checks.kernel.value;

import dev.assay.checks.text.WhiteSpace;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Function;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** A function of a text. */
final class TextFunction extends Computed {
    private final Function function;
    private final Value of;

    TextFunction(Frame frame, Function function, Value of) {
        super(frame, List.of(of));
        this.function = function;
        this.of = of;
    }

    @Override
    Vector fill(Faults faults) {
        Vector texts = of.vector();
        if (function == Function.LENGTH) {
            return lengths(texts, faults);
        }
        ObjectVector result = withOperandNulls(objects(DataType.STRING));
        for (int i = 0; i < frame().size(); i++) {
            Object value = texts.isNull(i) ? null : texts.get(i);
            if (value instanceof String text) {
                result.values()[i] = apply(text);
            } else if (value != null) {
                result.setNull(i);
                faults.add(i, fault(i));
            }
        }
        return result;
    }

    private Vector lengths(Vector texts, Faults faults) {
        LongVector result = withOperandNulls(longs(DataType.INTEGER));
        for (int i = 0; i < frame().size(); i++) {
            Object value = texts.isNull(i) ? null : texts.get(i);
            if (value instanceof String text) {
                result.values()[i] = text.codePointCount(0, text.length());
            } else if (value != null) {
                result.setNull(i);
                faults.add(i, fault(i));
            }
        }
        return result;
    }

    private String fault(int index) {
        return function.id() + " takes text, but there was another value in " + row(index);
    }

    private String apply(String text) {
        return switch (function) {
            case TRIM -> trim(text);
            case LOWER -> text.toLowerCase(Locale.ROOT);
            case UPPER -> text.toUpperCase(Locale.ROOT);
            case NFC ->
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
            case LENGTH, ABS, COALESCE -> throw new IllegalArgumentException(function.id() + " gives no text");
        };
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && WhiteSpace.is(text.charAt(start))) {
            start++;
        }
        while (end > start && WhiteSpace.is(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
