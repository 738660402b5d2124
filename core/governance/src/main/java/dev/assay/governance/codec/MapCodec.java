package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A map whose keys are written as texts.
 *
 * @param key the keys' codec
 * @param element the values' codec
 */
record MapCodec(TreeCodec key, TreeCodec element) implements TreeCodec {
    @Override
    public Object encode(Object value) {
        Map<String, Object> tree = new TreeMap<>();
        ((Map<?, ?>) value).forEach((name, part) -> tree.put(key.encode(name).toString(), element.encode(part)));
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof Map<?, ?> tree)) {
            findings.add(Faults.wrong(path, "a map", "맵", node));
            return null;
        }
        Map<Object, Object> values = new LinkedHashMap<>();
        tree.forEach((name, part) -> {
            String place = Faults.join(path, String.valueOf(name));
            Object decodedKey = key.decode(String.valueOf(name), place, findings);
            Object value = element.decode(part, place, findings);
            if (decodedKey != null && value != null) {
                values.put(decodedKey, value);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Form form() {
        return new Form.Entries(element.form());
    }

    @Override
    public Object absent() {
        return Map.of();
    }
}
