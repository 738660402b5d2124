package dev.assay.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a user may see and rely on. */
final class SurfaceRules {

    private static final int MOST_OVERLOADS = 3;

    private SurfaceRules() {}

    static List<ArchRule> all() {
        return List.of(
                signaturesNameVisibleTypes(),
                signaturesNameNoLibrary(),
                switchesAreNotBooleans(),
                namesAreNotOverloadedEndlessly(),
                publicClassesAreClosed(),
                staticFieldsAreFinal(),
                staticFieldsHoldNoState(),
                namesSayHow());
    }

    static ArchRule signaturesNameVisibleTypes() {
        return codeUnits()
                .that(areReachable())
                .should(nameOnly("visible types", SurfaceRules::isVisible))
                .because("what a user can call must not speak of what a user cannot name");
    }

    static ArchRule signaturesNameNoLibrary() {
        return codeUnits()
                .that(areReachable())
                .should(nameOnly("types of Java and Assay", SurfaceRules::isOurs))
                .because("a library in a signature can never be replaced");
    }

    static ArchRule switchesAreNotBooleans() {
        return methods()
                .that(areReachable())
                .and(describe("are declared here first", method -> !overrides(method)))
                .should(satisfy(
                        "take no boolean",
                        method -> method.getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(boolean.class))))
                .because("true and false say nothing where they are read; an enum does");
    }

    static ArchRule namesAreNotOverloadedEndlessly() {
        return classes()
                .that(describe("are reachable by users", SurfaceRules::isReachable))
                .should(satisfy("have at most three overloads of a name", SurfaceRules::hasFewOverloads))
                .because("more overloads are a missing type");
    }

    static ArchRule publicClassesAreClosed() {
        return classes()
                .that()
                .arePublic()
                .and(describe("are classes", SurfaceRules::isPlainClass))
                .should(satisfy("be final, sealed or abstract", SurfaceRules::isClosed))
                .because("extension goes through interfaces made for it");
    }

    static ArchRule staticFieldsAreFinal() {
        return fields().that()
                .areStatic()
                .should()
                .beFinal()
                .because("two users in one process must not meet through a static field");
    }

    static ArchRule staticFieldsHoldNoState() {
        List<Class<?>> holders = List.of(
                AtomicBoolean.class,
                AtomicInteger.class,
                AtomicLong.class,
                AtomicReference.class,
                ThreadLocal.class,
                java.util.HashMap.class,
                java.util.TreeMap.class,
                java.util.HashSet.class,
                java.util.ArrayList.class,
                java.util.concurrent.ConcurrentMap.class,
                StringBuilder.class);
        return fields().that()
                .areStatic()
                .should(satisfy(
                        "hold no mutable state",
                        (JavaField field) -> holders.stream()
                                .noneMatch(holder -> field.getRawType().isAssignableTo(holder))))
                .because("two users in one process must not meet through a static field");
    }

    static ArchRule namesSayHow() {
        return classes()
                .should(satisfy(
                        "not end in Impl",
                        (JavaClass type) -> !type.getSimpleName().endsWith("Impl")))
                .because("an implementation is named after the way it works");
    }

    private static DescribedPredicate<JavaMember> areReachable() {
        return describe("are reachable by users", member -> isReachable(member.getOwner()) && isExposed(member));
    }

    private static boolean isExposed(JavaMember member) {
        var modifiers = member.getModifiers();
        return (modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED)) && !modifiers.contains(SYNTHETIC);
    }

    /** Planted faults live in packages that no module has. */
    private static boolean isReachable(JavaClass type) {
        boolean here = type.getModifiers().contains(PUBLIC)
                && (Exports.isExported(type.getPackageName())
                        || type.getPackageName().endsWith(".planted"));
        return here && type.getEnclosingClass().map(SurfaceRules::isReachable).orElse(true);
    }

    private static ArchCondition<JavaCodeUnit> nameOnly(String what, BiPredicate<JavaCodeUnit, JavaClass> allowed) {
        return satisfy(
                "name only " + what,
                unit -> namedTypes(unit).allMatch(type -> allowed.test(unit, type.getBaseComponentType())));
    }

    private static Stream<JavaClass> namedTypes(JavaCodeUnit unit) {
        return Stream.of(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                        unit.getExceptionTypes().stream())
                .flatMap(Function.identity());
    }

    private static boolean isVisible(JavaCodeUnit unit, JavaClass type) {
        return !type.getPackageName().startsWith(Shipped.ROOT) || isReachable(type);
    }

    private static boolean isOurs(JavaCodeUnit unit, JavaClass type) {
        String name = type.getName();
        String module = Shipped.moduleOf(unit.getOwner().getPackageName());
        boolean forTests = module.equals("dev.assay.checks.junit") || module.equals("dev.assay.checks.conformance");
        return type.isPrimitive()
                || Stream.of("java.", "javax.", Shipped.ROOT).anyMatch(name::startsWith)
                || (forTests && (name.startsWith("org.junit.") || name.startsWith("org.opentest4j.")));
    }

    private static boolean overrides(JavaMethod method) {
        Stream<JavaClass> parents = Stream.concat(
                method.getOwner().getAllRawSuperclasses().stream(), method.getOwner().getAllRawInterfaces().stream());
        String[] parameters =
                method.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return parents.anyMatch(
                parent -> parent.tryGetMethod(method.getName(), parameters).isPresent());
    }

    private static boolean hasFewOverloads(JavaClass type) {
        Map<String, Long> overloads = type.getMethods().stream()
                .filter(SurfaceRules::isExposed)
                .collect(Collectors.groupingBy(JavaMethod::getName, Collectors.counting()));
        return overloads.values().stream().allMatch(count -> count <= MOST_OVERLOADS);
    }

    private static boolean isPlainClass(JavaClass type) {
        return !type.isInterface() && !type.isEnum() && !type.isRecord() && !type.isAnnotation();
    }

    private static boolean isClosed(JavaClass type) {
        Collection<JavaModifier> modifiers = type.getModifiers();
        return modifiers.contains(JavaModifier.FINAL)
                || modifiers.contains(JavaModifier.ABSTRACT)
                || type.reflect().isSealed();
    }

    private static <T> DescribedPredicate<T> describe(String text, java.util.function.Predicate<T> predicate) {
        return DescribedPredicate.describe(text, predicate);
    }

    private static <T> ArchCondition<T> satisfy(String text, java.util.function.Predicate<T> predicate) {
        return new ArchCondition<>(text) {
            @Override
            public void check(T item, ConditionEvents events) {
                boolean satisfied = predicate.test(item);
                events.add(
                        new SimpleConditionEvent(item, satisfied, item + (satisfied ? " does " : " does not ") + text));
            }
        };
    }
}
