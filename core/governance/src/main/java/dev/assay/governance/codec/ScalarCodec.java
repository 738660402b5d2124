package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
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
            return parse.apply(node instanceof java.math.BigDecimal number ? number.toPlainString() : node.toString());
        } catch (RuntimeException e) {
            findings.add(Faults.wrong(path, rule, ruleInKorean, node));
            return null;
        }
    }
}
