package dev.assay.governance;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.Author;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The commands of all services: the public methods of whatever has a store that are told who gives them. What is told of
 * within a change is none, because who has a change can write anything.
 */
final class Commands {
    private static final Set<Class<?>> DOERS = Set.of(Actor.class, PrincipalId.class, ActingAs.class, Author.class);

    private Commands() {}

    static List<Method> all() {
        return services()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic() && namesDoer(method))
                .filter(method -> method.getParameterTypes()[0] != Change.class)
                .toList();
    }

    /** What people call the command, such as {@code People.add}. */
    static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static boolean namesDoer(Method method) {
        return Arrays.stream(method.getParameterTypes()).anyMatch(Commands::isDoer);
    }

    /** A record that says who does it names the doer, too; one more level is what a party of a request has. */
    private static boolean isDoer(Class<?> type) {
        return DOERS.contains(type)
                || parts(type)
                        .anyMatch(part -> DOERS.contains(part) || parts(part).anyMatch(DOERS::contains));
    }

    private static Stream<Class<?>> parts(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(Commands::classes)
                : Stream.empty();
    }

    private static Stream<Class<?>> classes(Type type) {
        if (type instanceof Class<?> plain) {
            return Stream.of(plain);
        }
        return type instanceof java.lang.reflect.ParameterizedType generic
                ? Arrays.stream(generic.getActualTypeArguments()).flatMap(Commands::classes)
                : Stream.empty();
    }

    /** The public types that have a store. */
    static Stream<Class<?>> services() {
        return shipped().filter(type -> Modifier.isPublic(type.getModifiers()) && hasStore(type));
    }

    /** Every class of the library, in the order of their names. */
    static Stream<Class<?>> shipped() {
        try {
            Path root = Path.of(Actor.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(root)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .sorted()
                        .<Class<?>>map(file ->
                                load(file.substring(0, file.length() - 6).replace('/', '.')))
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Commands.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The services of access share what they need in a record. */
    static boolean hasStore(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .anyMatch(field -> field.getType() == GovernanceStore.class
                        || parts(field.getType()).anyMatch(GovernanceStore.class::equals));
    }
}
