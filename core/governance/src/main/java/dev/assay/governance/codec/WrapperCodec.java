package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record with one text, such as an identifier, written as that text. */
final class WrapperCodec implements TreeCodec {
    private final MethodHandle accessor;
    private final MethodHandle constructor;

    WrapperCodec(Class<?> type) {
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            accessor = lookup.unreflect(type.getRecordComponents()[0].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
            constructor = lookup.findConstructor(type, MethodType.methodType(void.class, String.class))
                    .asType(MethodType.methodType(Object.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("record must be open to its codec, but was " + type.getName(), e);
        }
    }

    @Override
    public Object encode(Object value) {
        try {
            return accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "record must not throw " + e.getClass().getName(), e);
        }
    }

    @Override
    public Form form() {
        return new Form.Value(Form.Sort.TEXT);
    }

    @Override
    public @Nullable Object decode(@Nullable Object node, String path, List<Finding> findings) {
        if (node == null || node instanceof java.util.Map<?, ?> || node instanceof java.util.Collection<?>) {
            findings.add(Faults.wrong(path, "a text", "글", node));
            return null;
        }
        try {
            return constructor.invokeExact(node.toString());
        } catch (IllegalArgumentException e) {
            findings.add(Faults.refused(path, e));
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(
                    "record must not throw " + e.getClass().getName(), e);
        }
    }
}
