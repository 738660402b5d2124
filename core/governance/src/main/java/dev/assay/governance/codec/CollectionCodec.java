package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.ValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list or a set; a set is written in the order of its elements' text, because it has none of its own.
 *
 * @param element the elements' codec
 * @param shape which of the two
 */
record CollectionCodec(TreeCodec element, Shape shape) implements TreeCodec {
    enum Shape {
        LIST,
        SET
    }

    @Override
    public Object encode(Object value) {
        List<Object> parts = new ArrayList<>();
        ((Collection<?>) value).forEach(part -> parts.add(element.encode(part)));
        if (shape == Shape.SET) {
            parts.sort(java.util.Comparator.comparing(Object::toString));
        }
        return Collections.unmodifiableList(parts);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof Collection<?> parts)) {
            findings.add(Faults.wrong(path, "a list", "목록", node));
            return null;
        }
        Collection<Object> values = shape == Shape.SET ? new LinkedHashSet<>() : new ArrayList<>();
        int index = 0;
        for (Object part : parts) {
            String place = path + "[" + index++ + "]";
            Object value = element.decode(part, place, findings);
            if (value != null && !values.add(value)) {
                findings.add(Faults.refused(
                        place,
                        new ValueException("must be given once, but was given before", "한 번만 적어야 하지만 앞에 이미 있습니다")));
            }
        }
        return shape == Shape.SET ? Collections.unmodifiableSet(new LinkedHashSet<>(values)) : List.copyOf(values);
    }

    @Override
    public Form form() {
        return new Form.Items(element.form());
    }

    @Override
    public Object absent() {
        return shape == Shape.SET ? java.util.Set.of() : List.of();
    }
}
