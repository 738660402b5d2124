package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A record, written as a tree of its components. */
final class RecordTreeCodec implements TreeCodec {
    private static final MethodType CALL = MethodType.methodType(Object.class, Object[].class);

    private final Class<?> type;
    private final Map<String, MethodHandle> accessors = new LinkedHashMap<>();
    private final MethodHandle constructor;
    private final boolean constrained;
    // Found at first use, because records may contain themselves. Two threads may both find them; either serves.
    private volatile @Nullable Map<String, TreeCodec> components;

    RecordTreeCodec(Class<?> type) {
        this.type = type;
        this.constrained = Constraints.has(type);
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            RecordComponent[] all = type.getRecordComponents();
            for (RecordComponent component : all) {
                accessors.put(component.getName(), spread(lookup.unreflect(component.getAccessor())));
            }
            Class<?>[] parameters =
                    Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
            constructor = spread(lookup.findConstructor(type, MethodType.methodType(void.class, parameters)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("record must be open to its codec, but was " + type.getName(), e);
        }
    }

    /** A handle of one form is called many times faster than one whose arguments are looked at in each call. */
    private static MethodHandle spread(MethodHandle handle) {
        return handle.asSpreader(Object[].class, handle.type().parameterCount()).asType(CALL);
    }

    private Map<String, TreeCodec> components() {
        Map<String, TreeCodec> found = components;
        if (found == null) {
            found = new LinkedHashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                found.put(component.getName(), TreeCodecs.of(component.getGenericType()));
            }
            components = found;
        }
        return found;
    }

    @Override
    public Object encode(Object value) {
        Map<String, Object> tree = new TreeMap<>();
        components().forEach((name, codec) -> {
            Object part = call(accessors.get(name), value);
            if (!codec.isOmitted(part)) {
                tree.put(name, codec.encode(part));
            }
        });
        return Collections.unmodifiableMap(tree);
    }

    @Override
    public Form form() {
        List<Form.Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            TreeCodec codec = TreeCodecs.of(component.getGenericType());
            List<Annotation> constraints = Constraints.of(component);
            boolean filled = constraints.stream().anyMatch(NotEmpty.class::isInstance);
            boolean needed = codec.absent() == null || filled;
            Form.Presence presence = needed ? Form.Presence.REQUIRED : Form.Presence.OPTIONAL;
            fields.add(new Form.Field(component.getName(), codec.form(), presence, constraints));
        }
        return new Form.Fields(fields);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (!(node instanceof Map<?, ?> tree)) {
            findings.add(Faults.wrong(path, "a map", "맵", node));
            return null;
        }
        int before = findings.size();
        tree.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !components().containsKey(key) && !key.equals(SealedTreeCodec.KIND))
                .forEach(key -> findings.add(
                        Faults.unknown(Faults.join(path, key), key, components().keySet())));
        List<Object> arguments = new ArrayList<>();
        components().forEach((name, codec) -> {
            int faults = findings.size();
            Object value = component(tree.get(name), codec, Faults.join(path, name), findings);
            if (value != null) {
                arguments.add(value);
                if (constrained && findings.size() == faults) {
                    findings.addAll(Constraints.check(type, name, value, path));
                }
            }
        });
        return findings.size() == before ? construct(arguments, path, findings) : null;
    }

    private static @Nullable Object component(
            @Nullable Object node, TreeCodec codec, String path, List<Finding> findings) {
        if (node != null) {
            return codec.decode(node, path, findings);
        }
        Object absent = codec.absent();
        if (absent == null) {
            findings.add(Faults.missing(path));
        }
        return absent;
    }

    private @Nullable Object construct(List<Object> arguments, String path, List<Finding> findings) {
        try {
            return call(constructor, arguments.toArray());
        } catch (IllegalArgumentException e) {
            findings.add(Faults.refused(path, e));
            return null;
        }
    }

    private static Object call(@Nullable MethodHandle handle, Object... arguments) {
        try {
            return (Object) Objects.requireNonNull(handle, "handle").invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "record must not throw " + e.getClass().getName(), e);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
