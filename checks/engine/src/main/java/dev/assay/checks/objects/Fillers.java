package dev.assay.checks.objects;

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

    /** Returns a filler for what an accessor returns. */
    static Filler of(MethodHandle accessor) {
        Class<?> type = accessor.type().returnType();
        MethodHandle boxed = boxed(accessor);
        if (LONG_LIKE.contains(type)) {
            return make(LongFiller.class, MethodHandles.explicitCastArguments(accessor, TO_LONG), boxed);
        }
        if (type == double.class || type == float.class) {
            return make(DoubleFiller.class, accessor.asType(TO_DOUBLE), boxed);
        }
        return make(ObjectFiller.class, boxed, boxed);
    }

    /** Returns an accessor that takes any object and returns one. */
    static MethodHandle boxed(MethodHandle accessor) {
        return Optionals.unwrapping(accessor).asType(TO_OBJECT);
    }

    private static Filler make(Class<? extends Filler> template, MethodHandle accessor, MethodHandle boxed) {
        try (InputStream in = template.getResourceAsStream(template.getSimpleName() + ".class")) {
            if (in == null) {
                return new HandleFiller(boxed);
            }
            MethodHandles.Lookup made =
                    MethodHandles.lookup().defineHiddenClassWithClassData(in.readAllBytes(), accessor, true);
            return (Filler) made.findConstructor(made.lookupClass(), MethodType.methodType(void.class))
                    .invoke();
        } catch (Exception | LinkageError e) {
            // Not every Java runtime makes classes while it runs.
            return new HandleFiller(boxed);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            return new HandleFiller(boxed);
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
