package dev.assay.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** What every package owes its reader. */
final class PackageRules {

    private PackageRules() {}

    static List<String> notNullMarked(JavaClasses classes) {
        return names(classes, found -> !found.isAnnotatedWith(NullMarked.class));
    }

    static List<String> crowded(JavaClasses classes, int most) {
        return names(classes, found -> types(found) > most);
    }

    private static List<String> names(JavaClasses classes, Predicate<JavaPackage> fault) {
        Set<JavaPackage> packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        return packages.stream()
                .filter(fault)
                .map(JavaPackage::getName)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static long types(JavaPackage found) {
        return found.getClasses().stream()
                .filter(type -> type.isTopLevelClass() && !type.isArray())
                .filter(type -> !type.getSimpleName().endsWith("-info"))
                .count();
    }
}
