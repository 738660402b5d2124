package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    /** Fewer classes than this were never shipped; a test that sees fewer looks in the wrong place. */
    private static final int FEWEST_CLASSES = 400;

    private static final int MOST_EXCEPTIONS = 5;

    private static final JavaClasses CLASSES = Shipped.classes();

    @Test
    void sees_every_module() {
        Set<String> seen = CLASSES.stream()
                .map(type -> Shipped.moduleOf(type.getPackageName()))
                .collect(Collectors.toSet());

        assertThat(seen).containsExactlyInAnyOrderElementsOf(Shipped.MODULES);
        assertThat(CLASSES.stream().map(JavaClass::getName)).hasSizeGreaterThanOrEqualTo(FEWEST_CLASSES);
    }

    @Test
    void every_module_describes_itself() {
        assertThat(Exports.modules()).containsExactlyInAnyOrderElementsOf(Shipped.MODULES);
    }

    @TestFactory
    Stream<DynamicTest> keeps() {
        return rules().map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(CLASSES)));
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(PackageRules.notNullMarked(CLASSES)).isEmpty();
    }

    @Test
    void no_package_is_crowded() {
        assertThat(PackageRules.crowded(CLASSES, 30)).isEmpty();
    }

    @Test
    void few_files_may_exceed_the_limits() throws IOException {
        String suppressions = Files.readString(Path.of("../../.build/checkstyle-suppressions.xml"));

        List<String> files = Pattern.compile("<suppress files=\"([^\"]*)\"")
                .matcher(suppressions)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(files).contains("[/\\\\]src[/\\\\]test[/\\\\]");
        assertThat(files.stream().filter(file -> !file.contains("test"))).hasSizeBetween(0, MOST_EXCEPTIONS);
    }

    static Stream<ArchRule> rules() {
        return Stream.of(DependencyRules.all(), SurfaceRules.all(), HostRules.all())
                .flatMap(List::stream);
    }
}
