package dev.assay.checks.objects;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Takes values out of optionals; an empty one, or none at all, is null. */
final class Optionals {
    private static final Map<Class<?>, MethodHandle> UNWRAPPING = Map.of(
            Optional.class, handle(Optional.class),
            OptionalInt.class, handle(OptionalInt.class),
            OptionalLong.class, handle(OptionalLong.class),
            OptionalDouble.class, handle(OptionalDouble.class),
            Object.class, handle(Object.class));

    private Optionals() {}

    private static MethodHandle handle(Class<?> type) {
        try {
            MethodHandle unwrap = MethodHandles.lookup()
                    .findStatic(Optionals.class, "unwrap", MethodType.methodType(Object.class, Object.class));
            return unwrap.asType(MethodType.methodType(Object.class, type));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("unwrap must be there", e);
        }
    }

    /** Returns an accessor that gives what is in the optional, if the accessor's declared type may be one. */
    static MethodHandle unwrapping(MethodHandle accessor) {
        MethodHandle unwrap = UNWRAPPING.get(accessor.type().returnType());
        return unwrap == null ? accessor : MethodHandles.filterReturnValue(accessor, unwrap);
    }

    static @Nullable Object unwrap(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (value instanceof OptionalInt optional) {
            return optional.isPresent() ? (Object) optional.getAsInt() : null;
        }
        if (value instanceof OptionalLong optional) {
            return optional.isPresent() ? (Object) optional.getAsLong() : null;
        }
        if (value instanceof OptionalDouble optional) {
            return optional.isPresent() ? (Object) optional.getAsDouble() : null;
        }
        return value;
    }
}
