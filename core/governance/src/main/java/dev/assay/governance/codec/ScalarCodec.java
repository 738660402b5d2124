package dev.assay.governance.codec;

import dev.assay.governance.Numbers;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are written as one text.
 *
 * @param form what they are
 * @param rule what a text must be
 * @param ruleInKorean the same in Korean
 * @param print makes the text
 * @param parse reads it; throws a runtime exception if it has another form
 */
record ScalarCodec(
        Form form, String rule, String ruleInKorean, Function<Object, String> print, Function<String, Object> parse)
        implements TreeCodec {
    @Override
    public Object encode(Object value) {
        return print.apply(value);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof String) && !(node instanceof Number) && !(node instanceof Boolean)) {
            findings.add(Faults.wrong(path, rule, ruleInKorean, node));
            return null;
        }
        try {
            return parse.apply(node instanceof BigDecimal number ? plain(number) : node.toString());
        } catch (ValueException e) {
            findings.add(Faults.refused(path, e));
            return null;
        } catch (RuntimeException e) {
            findings.add(Faults.wrong(path, rule, ruleInKorean, node));
            return null;
        }
    }

    /** What is written with an exponent would fill the memory, whatever type is wanted. */
    private static String plain(BigDecimal number) {
        if (!Numbers.isKept(number)) {
            Text fault = Numbers.unkept(number.toString());
            throw new ValueException(fault.en(), fault.ko());
        }
        return number.toPlainString();
    }
}
