package dev.assay.checks.junit;

import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Outcome;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Makes a test of each expectation of a suite. */
final class SuiteExtension implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return annotation(context).isPresent();
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        SuiteTest test = annotation(context).orElseThrow();
        Suite suite =
                SuiteLocation.of(test.suite(), context.getRequiredTestClass()).read();
        if (suite.expectations().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "suite must have an expectation, but \"" + suite.name() + "\" has none");
        }
        Locale locale = Locale.forLanguageTag(test.language());
        Outcome outcome = data(test, context).run(suite);
        return outcome.results().stream().map(result -> new ExpectationContext(outcome, result, locale));
    }

    private static Optional<SuiteTest> annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getTestMethod(), SuiteTest.class);
    }

    private static DataUnderTest data(SuiteTest test, ExtensionContext context) {
        String name = test.data();
        Class<?> type = context.getRequiredTestClass();
        Method method = ReflectionSupport.findMethod(type, name)
                .orElseThrow(
                        () -> new ExtensionConfigurationException("data must name a method without parameters, but "
                                + type.getName() + " has no " + name + "()"));
        if (!DataUnderTest.class.isAssignableFrom(method.getReturnType())) {
            throw new ExtensionConfigurationException("data must name a method that returns DataUnderTest, but " + name
                    + "() returns " + method.getReturnType().getName());
        }
        Object data =
                ReflectionSupport.invokeMethod(method, context.getTestInstance().orElse(null));
        if (data == null) {
            throw new ExtensionConfigurationException("data must not be null, but " + name + "() returned null");
        }
        return (DataUnderTest) data;
    }
}
