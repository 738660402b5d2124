package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who uses two types of one simple name in a file has to spell one of them out. */
class PublicNamesTest {
    private static final JavaClasses CLASSES = Shipped.classes();

    private static final String ENGINE =
            "one is what an engine says or is asked, which only who writes an engine names";
    private static final String MONEY =
            "one is of a business case or a trial, which who governs or judges data does not name";
    private static final String PAGE = "one is of a page that is drawn";
    private static final String TOPICS = "of topics of value that do not meet";

    /** The simple names that may be there more than once, and why. */
    private static final Map<String, String> EXCEPTIONS = new TreeMap<>(Map.ofEntries(
            Map.entry("Alternative", TOPICS),
            Map.entry("Answer", ENGINE + "; value answers with a number or why there is none, governance decides"),
            Map.entry("Axis", PAGE),
            Map.entry("Condition", "of rows, and of acts that a policy is about"),
            Map.entry("Decision", MONEY),
            Map.entry("Effect", TOPICS + "; governance says what a rule asks for"),
            Map.entry("Evidence", TOPICS + "; governance shows that a control is there"),
            Map.entry("Figure", ENGINE),
            Map.entry("Finding", PAGE),
            Map.entry("Function", "of an expression, and of the NIST AI RMF"),
            Map.entry("Line", MONEY),
            Map.entry("Plan", ENGINE),
            Map.entry("Profile", MONEY),
            Map.entry("Progress", ENGINE),
            Map.entry("Retention", "of customers, and of records"),
            Map.entry("Rule", TOPICS + "; quality judges rows by one"),
            Map.entry("Runs", ENGINE),
            Map.entry("Scope", MONEY),
            Map.entry(
                    "Severity",
                    "of a broken expectation, and of what it does to people; both are the word of the field"),
            Map.entry("Source", MONEY),
            Map.entry("UseCases", MONEY)));

    @Test
    void each_type_for_users_has_a_simple_name_of_its_own() {
        assertThat(shared(CLASSES.stream())).containsOnlyKeys(EXCEPTIONS.keySet());
    }

    /** Of one module more is named in one file; value tells its topics apart by package. */
    @Test
    void within_a_module_no_name_is_there_twice() {
        Set<String> within = new TreeSet<>();
        for (String module : Shipped.MODULES) {
            within.addAll(shared(CLASSES.stream()
                            .filter(type ->
                                    Shipped.moduleOf(type.getPackageName()).equals(module)))
                    .keySet());
        }

        assertThat(within).containsExactly("Alternative", "Effect", "Evidence", "Rule");
        assertThat(within).allSatisfy(name -> assertThat(EXCEPTIONS.get(name)).startsWith(TOPICS));
    }

    @Test
    void finds_a_name_that_is_there_twice() {
        JavaClasses dates = new ClassFileImporter().importClasses(java.util.Date.class, java.sql.Date.class, Map.class);

        assertThat(names(dates.stream())).containsExactly(Map.entry("Date", Set.of("java.sql.Date", "java.util.Date")));
    }

    private static Map<String, Set<String>> shared(Stream<JavaClass> classes) {
        return names(classes.filter(type -> Exports.isExported(type.getPackageName())));
    }

    /** Returns the public types that share a simple name, by that name. */
    private static Map<String, Set<String>> names(Stream<JavaClass> classes) {
        Map<String, Set<String>> names = classes.filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toSet())));
        names.values().removeIf(types -> types.size() == 1);
        return names;
    }
}
