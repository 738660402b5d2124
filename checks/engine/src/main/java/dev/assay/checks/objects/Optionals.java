package dev.assay.checks.objects;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes values out of optionals; an empty one, or none at all, is null. */
final class Optionals {
    private static final Set<Class<?>> POSSIBLE =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class, Object.class);

    private Optionals() {}

    /** Returns an accessor that gives what is in the optional, if the accessor's declared type may be one. */
    static MethodHandle unwrapping(MethodHandle accessor) throws ReflectiveOperationException {
        Class<?> type = accessor.type().returnType();
        if (!POSSIBLE.contains(type)) {
            return accessor;
        }
        MethodHandle unwrap = MethodHandles.lookup()
                .findStatic(Optionals.class, "unwrap", MethodType.methodType(Object.class, Object.class));
        return MethodHandles.filterReturnValue(accessor, unwrap.asType(MethodType.methodType(Object.class, type)));
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
