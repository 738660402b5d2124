package dev.assay.checks.junit;

import dev.assay.quality.Suite;
import dev.assay.quality.data.Names;
import dev.assay.quality.outcome.Outcome;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
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
        Method method = method(test.data(), context.getRequiredTestClass());
        Object instance = context.getTestInstance().orElse(null);
        if (instance == null && !Modifier.isStatic(method.getModifiers())) {
            throw refused("is static, but " + test.data() + "() is not");
        }
        Object data = ReflectionSupport.invokeMethod(method, instance);
        if (data == null) {
            throw refused("returns data, but " + test.data() + "() returned null");
        }
        return (DataUnderTest) data;
    }

    private static Method method(String name, Class<?> type) {
        Method method = ReflectionSupport.findMethod(type, name).orElseThrow(() -> {
            List<String> known =
                    ReflectionSupport.findMethods(type, SuiteExtension::givesData, HierarchyTraversalMode.TOP_DOWN)
                            .stream()
                            .map(Method::getName)
                            .sorted()
                            .toList();
            return refused("has no parameters, but " + type.getName() + " has no " + name + "(); "
                    + Names.hint(name, "methods that return DataUnderTest", known));
        });
        if (!givesData(method)) {
            throw refused("returns DataUnderTest, but " + name + "() returns "
                    + method.getReturnType().getName());
        }
        return method;
    }

    private static boolean givesData(Method method) {
        return method.getParameterCount() == 0 && DataUnderTest.class.isAssignableFrom(method.getReturnType());
    }

    private static ExtensionConfigurationException refused(String rule) {
        return new ExtensionConfigurationException("data must name a method that " + rule);
    }
}
