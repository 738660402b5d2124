package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule must be able to fail: on classes that break it, and on no classes at all. */
class PlantedFaultsTest {

    private static final JavaClasses PLANTED = new ClassFileImporter()
            .importPackages(
                    "dev.assay.quality.planted",
                    "dev.assay.governance.planted",
                    "dev.assay.json.planted",
                    "dev.assay.checks.planted",
                    "dev.assay.report.planted",
                    "dev.assay.value.planted");

    private static final JavaClasses NONE = new ClassFileImporter().importClasses();

    @TestFactory
    Stream<DynamicTest> finds_what_was_planted() {
        return ArchitectureTest.rules()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> refuses_to_judge_nothing() {
        return ArchitectureTest.rules()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getDescription(),
                        () -> assertThatThrownBy(() -> rule.check(NONE))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("failed to check any classes")));
    }

    @Test
    void finds_packages_without_null_marks() {
        assertThat(PackageRules.notNullMarked(PLANTED))
                .containsExactly(
                        "dev.assay.checks.planted",
                        "dev.assay.governance.planted",
                        "dev.assay.json.planted",
                        "dev.assay.quality.planted",
                        "dev.assay.report.planted",
                        "dev.assay.value.planted");
    }

    @Test
    void finds_crowded_packages() {
        assertThat(PackageRules.crowded(PLANTED, 2)).containsExactly("dev.assay.report.planted");
    }
}
