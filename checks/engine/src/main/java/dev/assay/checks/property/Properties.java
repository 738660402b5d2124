package dev.assay.checks.property;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the properties of classes: record components, or getters ({@code getX}, and {@code isX} for a truth value).
 * Thread-safe.
 *
 * @since 0.1
 */
public final class Properties {
    // Keyed by class, so that it lives as long as the class and no longer.
    private static final ClassValue<List<Property>> KNOWN = new ClassValue<>() {
        @Override
        protected List<Property> computeValue(Class<?> type) {
            return find(type);
        }
    };

    private Properties() {}

    /**
     * Returns the properties of a class: record components in their order; bean properties in the order of the fields that
     * bear their names, superclasses first, and the rest by name.
     *
     * @param type a record class, a class or an interface
     * @return the properties; empty if there are none
     * @throws UnreadableClassException if Java's access rules forbid to read them
     */
    public static List<Property> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static List<Property> find(Class<?> type) {
        // The JDK hides from reflection what a module does not open, but reads only what a module reads.
        Properties.class.getModule().addReads(type.getModule());
        Map<String, Method> getters = type.isRecord() ? components(type) : getters(type);
        List<Property> found = new ArrayList<>();
        for (Map.Entry<String, Method> getter : getters.entrySet()) {
            Method method = getter.getValue();
            found.add(new Property(
                    getter.getKey(),
                    method.getGenericReturnType(),
                    type.getSimpleName() + "." + method.getName() + "()",
                    method,
                    handle(type, method)));
        }
        return List.copyOf(found);
    }

    private static Map<String, Method> components(Class<?> type) {
        Map<String, Method> getters = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            getters.put(component.getName(), component.getAccessor());
        }
        return getters;
    }

    private static Map<String, Method> getters(Class<?> type) {
        List<String> fields = fields(type);
        Comparator<String> byField =
                Comparator.comparingInt(name -> fields.contains(name) ? fields.indexOf(name) : Integer.MAX_VALUE);
        Map<String, Method> getters = new LinkedHashMap<>();
        Arrays.stream(type.getMethods())
                .filter(Properties::isGetter)
                .sorted(Comparator.comparing(Properties::name, byField.thenComparing(Comparator.naturalOrder()))
                        .thenComparing(Method::getName))
                .forEach(method -> getters.putIfAbsent(name(method), method));
        return getters;
    }

    private static List<String> fields(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            names.addAll(
                    0, Arrays.stream(at.getDeclaredFields()).map(Field::getName).toList());
        }
        return names;
    }

    private static boolean isGetter(Method method) {
        boolean reads = method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && !method.isBridge()
                && method.getDeclaringClass() != Object.class;
        Class<?> type = method.getReturnType();
        boolean truth = type == boolean.class || type == Boolean.class;
        return reads && type != void.class && (hasPrefix(method, "get") || (truth && hasPrefix(method, "is")));
    }

    private static boolean hasPrefix(Method method, String prefix) {
        String name = method.getName();
        return name.startsWith(prefix)
                && name.length() > prefix.length()
                && Character.isUpperCase(name.charAt(prefix.length()));
    }

    /** Returns {@code fare} for {@code getFare}, but {@code URL} for {@code getURL}, as beans do. */
    private static String name(Method getter) {
        String name = getter.getName().substring(getter.getName().startsWith("get") ? 3 : 2);
        boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return acronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static MethodHandle handle(Class<?> type, Method method) {
        try {
            MethodHandle handle = lookup(method.getDeclaringClass()).unreflect(method);
            // Allowed to whom the handle is; from now on calls are not checked one by one.
            method.setAccessible(true);
            return handle;
        } catch (IllegalAccessException e) {
            throw new UnreadableClassException(type, e);
        }
    }

    private static MethodHandles.Lookup lookup(Class<?> type) throws IllegalAccessException {
        boolean open = Modifier.isPublic(type.getModifiers())
                && type.getEnclosingClass() == null
                && type.getModule().isExported(type.getPackageName(), Properties.class.getModule());
        return open ? MethodHandles.lookup() : MethodHandles.privateLookupIn(type, MethodHandles.lookup());
    }
}
