package dev.assay.governance.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.store.Kind;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GovernanceKindsTest {
    /** Kinds without keys of which nobody outside their package knows. */
    private static final Set<String> PRIVATE = Set.of("skill-lapse", "risk-expiry", "approval-expiry", "run-landmark");

    private static List<Class<?>> classes() throws IOException, URISyntaxException, ClassNotFoundException {
        Path root = Path.of(GovernanceKinds.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replace('\\', '.');
                if (!name.endsWith("-info.class")) {
                    found.add(Class.forName(name.substring(0, name.length() - ".class".length())));
                }
            }
        }
        return found;
    }

    /** Every kind that a class of the library has. */
    private static List<Kind<?>> declared() throws Exception {
        List<Kind<?>> kinds = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Kind.class) {
                    field.setAccessible(true);
                    kinds.add((Kind<?>) field.get(null));
                }
            }
        }
        return kinds;
    }

    private static boolean hasKeys(Kind<?> kind) throws ReflectiveOperationException {
        Field indexes = Kind.class.getDeclaredField("indexes");
        indexes.setAccessible(true);
        return !((Map<?, ?>) indexes.get(kind)).isEmpty();
    }

    @Test
    void no_kind_of_the_library_is_left_out() throws Exception {
        List<Kind<?>> left = declared();
        assertThat(left).hasSizeGreaterThan(60);

        left.removeAll(GovernanceKinds.all());

        assertThat(left).extracting(Kind::name).containsExactlyInAnyOrderElementsOf(PRIVATE);
        for (Kind<?> kind : left) {
            assertThat(hasKeys(kind)).as(kind.name()).isFalse();
        }
    }

    @Test
    void each_kind_has_a_name_of_its_own() throws Exception {
        assertThat(declared()).extracting(Kind::name).doesNotHaveDuplicates();
        assertThat(GovernanceKinds.all()).extracting(Kind::name).doesNotHaveDuplicates();
    }
}
