package dev.assay.governance.codec;

import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sealed interface of records, written as the record with its name as kind. */
final class SealedTreeCodec implements TreeCodec {
    static final String KIND = Form.Kinds.KIND;

    private final Map<String, Class<?>> byKind = new LinkedHashMap<>();

    SealedTreeCodec(Class<?> type) {
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            byKind.put(Words.kebab(permitted.getSimpleName()), permitted);
        }
    }

    @Override
    public Object encode(Object value) {
        Object part = TreeCodecs.of(value.getClass()).encode(value);
        Map<String, Object> tree = new TreeMap<>();
        if (part instanceof Map<?, ?> components) {
            components.forEach((key, component) -> tree.put(String.valueOf(key), component));
        } else {
            tree.put("value", part);
        }
        tree.put(KIND, Words.kebab(value.getClass().getSimpleName()));
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public Form form() {
        Map<String, Form.Fields> kinds = new LinkedHashMap<>();
        byKind.forEach((kind, type) -> {
            Form form = TreeCodecs.of(type).form();
            kinds.put(kind, form instanceof Form.Fields fields ? fields : new Form.Fields(List.of(value(form))));
        });
        return new Form.Kinds(kinds);
    }

    private static Form.Field value(Form form) {
        return new Form.Field("value", form, Form.Presence.REQUIRED, List.of());
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof Map<?, ?> tree)) {
            findings.add(Faults.wrong(path, "a map", "맵", node));
            return null;
        }
        String kind = String.valueOf(tree.get(KIND));
        Class<?> type = byKind.get(kind);
        if (type == null) {
            findings.add(Finding.error(
                    "FORM-UNKNOWN",
                    Faults.join(path, KIND),
                    Text.of(
                            "no kind \"" + kind + "\"; " + Names.hint(kind, "kinds", byKind.keySet()),
                            "없는 종류입니다: \"" + kind + "\". " + Names.hintInKorean(kind, "종류", byKind.keySet()))));
            return null;
        }
        TreeCodec codec = TreeCodecs.of(type);
        boolean scalar = !(codec instanceof RecordTreeCodec);
        return codec.decode(scalar ? tree.get("value") : tree, path, findings);
    }
}
