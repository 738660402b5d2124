package dev.assay.checks.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a suite file on data and reports each of its expectations as a test of its own, named by the expectation's
 * sentence. The suite is run once; a test fails when its expectation is not met, with the ordered facts as message, and
 * is skipped when the expectation is disabled.
 *
 * <p>The annotated method runs after each expectation was found acceptable, may be empty, and may take the
 * {@link dev.assay.quality.outcome.Result} or the whole {@link dev.assay.quality.outcome.Outcome} as parameters.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@TestTemplate
@ExtendWith(SuiteExtension.class)
// JUnit makes the extension itself; nobody else needs to see it.
@SuppressWarnings("exports")
public @interface SuiteTest {
    /**
     * Returns the suite file: a resource of the test class when it begins with a slash, otherwise a path from the
     * working folder.
     *
     * @return a YAML or JSON suite
     */
    String suite();

    /**
     * Returns the name of the test class's static method without parameters that returns the {@link DataUnderTest}.
     *
     * @return the name
     */
    String data();

    /**
     * Returns the language of the tests' names.
     *
     * @return a language tag; English for any but Korean
     */
    String language() default "en";
}
