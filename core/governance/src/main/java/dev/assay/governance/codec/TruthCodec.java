package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Truths, written as such. */
record TruthCodec() implements TreeCodec {
    @Override
    public Object encode(Object value) {
        return value;
    }

    @Override
    public Form form() {
        return new Form.Value(Form.Sort.TRUTH);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof Boolean)) {
            findings.add(Faults.wrong(path, "true or false", "true 또는 false", node));
            return null;
        }
        return node;
    }
}
