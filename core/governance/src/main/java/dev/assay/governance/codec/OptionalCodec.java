package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that may be absent.
 *
 * @param element the value's codec
 */
record OptionalCodec(TreeCodec element) implements TreeCodec {
    @Override
    public Object encode(Object value) {
        return element.encode(((Optional<?>) value).orElseThrow());
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        Object value = element.decode(node, path, findings);
        return value == null ? null : Optional.of(value);
    }

    @Override
    public Form form() {
        return element.form();
    }

    @Override
    public Object absent() {
        return Optional.empty();
    }
}
