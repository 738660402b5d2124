package dev.assay.checks.objects;

import dev.assay.checks.property.Property;
import java.io.IOException;
import java.io.InputStream;
import java.lang.constant.ConstantDescs;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;

/**
 * Makes a class per column. The JIT compiler turns a loop over a method handle into plain machine code only if the handle
 * is a constant, and only if no other column shares the loop. So a template is loaded once more for every column, as a
 * hidden class that carries the column's accessor as its constant.
 */
final class Fillers {
    private static final MethodType TO_OBJECT = MethodType.methodType(Object.class, Object.class);
    private static final MethodType TO_LONG = MethodType.methodType(long.class, Object.class);
    private static final MethodType TO_DOUBLE = MethodType.methodType(double.class, Object.class);
    private static final List<Class<?>> LONG_LIKE =
            List.of(long.class, int.class, short.class, byte.class, boolean.class);

    private Fillers() {}

    /** Returns a filler for what a property's accessor returns. */
    static Filler of(Property property) {
        try {
            return made(property.handle());
        } catch (ReflectiveOperationException | IOException | RuntimeException | LinkageError e) {
            // Not every Java runtime makes classes while it runs.
            return new MethodFiller(property.method());
        }
    }

    private static Filler made(MethodHandle accessor) throws ReflectiveOperationException, IOException {
        Class<?> type = accessor.type().returnType();
        if (LONG_LIKE.contains(type)) {
            return make(LongFiller.class, MethodHandles.explicitCastArguments(accessor, TO_LONG));
        }
        if (type == double.class || type == float.class) {
            return make(DoubleFiller.class, accessor.asType(TO_DOUBLE));
        }
        return make(ObjectFiller.class, Optionals.unwrapping(accessor).asType(TO_OBJECT));
    }

    private static Filler make(Class<? extends Filler> template, MethodHandle accessor)
            throws ReflectiveOperationException, IOException {
        try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (in == null) {
                throw new LinkageError("a template must lie beside its class");
            }
            MethodHandles.Lookup made =
                    MethodHandles.lookup().defineHiddenClassWithClassData(in.readAllBytes(), accessor, true);
            return (Filler) made.lookupClass().getDeclaredConstructor().newInstance();
        }
    }

    /** Returns the constant of a class that was made from a template. */
    static MethodHandle accessor(MethodHandles.Lookup made) {
        try {
            return MethodHandles.classData(made, ConstantDescs.DEFAULT_NAME, MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new LinkageError("a template must be loaded with an accessor", e);
        }
    }
}
