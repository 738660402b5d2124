package dev.assay.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;

/** The classes that reach a user, and the modules they come from. */
final class Shipped {

    static final String ROOT = "dev.assay";

    /** The root package of each shipped module; a package belongs to the longest of these that it starts with. */
    static final List<String> MODULES = List.of(
            "dev.assay.quality",
            "dev.assay.governance",
            "dev.assay.value",
            "dev.assay.json",
            "dev.assay.checks",
            "dev.assay.checks.junit",
            "dev.assay.checks.conformance",
            "dev.assay.report");

    private Shipped() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/test-classes/"))
                .importPackages(ROOT);
    }

    /** Returns the classes of one module without those of modules whose packages lie below it. */
    static DescribedPredicate<JavaClass> module(String root) {
        return DescribedPredicate.describe("classes of " + root, type -> root.equals(moduleOf(type.getPackageName())));
    }

    /** Returns the root package of the module that a package belongs to, or an empty text for a foreign package. */
    static String moduleOf(String packageName) {
        return MODULES.stream()
                .filter(root -> packageName.equals(root) || packageName.startsWith(root + "."))
                .reduce("", (longest, root) -> root.length() > longest.length() ? root : longest);
    }
}
