package dev.assay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** Who may know whom. */
final class DependencyRules {

    private DependencyRules() {}

    static List<ArchRule> all() {
        return List.of(
                languageKnowsNobody(),
                moduleKnowsOnly("dev.assay.governance", Set.of("dev.assay.quality")),
                moduleKnowsOnly("dev.assay.value", Set.of("dev.assay.quality")),
                moduleKnowsOnly(
                        "dev.assay.json", Set.of("dev.assay.quality", "dev.assay.governance", "dev.assay.value")),
                moduleKnowsOnly("dev.assay.checks", Set.of("dev.assay.quality")),
                moduleKnowsOnly(
                        "dev.assay.report", Set.of("dev.assay.quality", "dev.assay.governance", "dev.assay.value")),
                nothingKnowsReports(),
                libraryStaysIn("jakarta.validation..", "dev.assay.governance"),
                libraryStaysIn("org.hibernate..", "dev.assay.governance"),
                libraryStaysIn("com.fasterxml.jackson..", "dev.assay.json"),
                libraryStaysIn("org.yaml.snakeyaml..", "dev.assay.json", "dev.assay.checks.conformance"),
                libraryStaysIn("de.siegmar.fastcsv..", "dev.assay.checks"),
                testLibraryStaysInTestModules(),
                packagesFormNoCycle());
    }

    static ArchRule languageKnowsNobody() {
        return classes()
                .that(Shipped.module("dev.assay.quality"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.assay.quality..", "java..", "org.jspecify.annotations")
                .because("the language is what every engine agrees on, so it can lean on none");
    }

    static ArchRule moduleKnowsOnly(String root, Set<String> others) {
        DescribedPredicate<JavaClass> stranger =
                DescribedPredicate.describe("Assay classes outside " + root + " and " + others, type -> {
                    String module = Shipped.moduleOf(type.getPackageName());
                    return !module.isEmpty() && !module.equals(root) && !others.contains(module);
                });
        return noClasses()
                .that(Shipped.module(root))
                .should()
                .dependOnClassesThat(stranger)
                .because("dependencies point one way, as the design lays them out");
    }

    static ArchRule nothingKnowsReports() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.assay.report..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.assay.report..")
                .because("nothing that is checked renders itself");
    }

    static ArchRule libraryStaysIn(String library, String... roots) {
        Set<String> owners = Set.of(roots);
        DescribedPredicate<JavaClass> strangers = DescribedPredicate.describe(
                "classes outside " + owners, type -> !owners.contains(Shipped.moduleOf(type.getPackageName())));
        return noClasses()
                .that(strangers)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("one module owns each library, so that a change of library is a change of one module");
    }

    static ArchRule testLibraryStaysInTestModules() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("dev.assay.checks.junit..", "dev.assay.checks.conformance..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .because("production code runs without a test library");
    }

    static ArchRule packagesFormNoCycle() {
        return slices().matching("dev.assay.(**)")
                .should()
                .beFreeOfCycles()
                .because("a package that cannot be read alone cannot be understood alone");
    }
}
