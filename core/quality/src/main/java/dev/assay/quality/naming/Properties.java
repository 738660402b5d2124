package dev.assay.quality.naming;

import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Objects;

/**
 * Reads the property name from a method reference. Thread-safe.
 *
 * @since 0.1
 */
public final class Properties {
    private Properties() {}

    /**
     * Returns the name of the property that a method reference reads.
     *
     * @param getter a method reference to a record component's or a bean property's accessor
     * @return the component's name, or the bean property's as the JavaBeans specification derives it
     * @throws IllegalArgumentException if it is a lambda expression, or its module keeps it from being read
     */
    public static String nameOf(Serializable getter) {
        SerializedLambda lambda = serialized(Objects.requireNonNull(getter, "getter"));
        String method = lambda.getImplMethodName();
        // A lambda body is compiled into a synthetic method; the compiler's name for it is no property.
        if (method.startsWith("lambda$") || method.equals("<init>")) {
            throw new IllegalArgumentException(
                    "getter must be a method reference such as Trip::passengers, but was a lambda expression");
        }
        return property(method);
    }

    private static SerializedLambda serialized(Serializable getter) {
        try {
            Method replace = getter.getClass().getDeclaredMethod("writeReplace");
            replace.setAccessible(true);
            return (SerializedLambda) replace.invoke(getter);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    "getter must be readable, but its module does not open package "
                            + getter.getClass().getPackageName() + " to dev.assay.quality; open it, or name the column",
                    e);
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalArgumentException(
                    "getter must be a method reference such as Trip::passengers, but was a "
                            + getter.getClass().getName(),
                    e);
        }
    }

    private static String property(String method) {
        for (String prefix : new String[] {"get", "is"}) {
            boolean bean = method.length() > prefix.length()
                    && method.startsWith(prefix)
                    && Character.isUpperCase(method.charAt(prefix.length()));
            if (bean) {
                return decapitalise(method.substring(prefix.length()));
            }
        }
        return method;
    }

    /** As the JavaBeans specification has it, section 8.8: two leading capitals stay. */
    private static String decapitalise(String name) {
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
