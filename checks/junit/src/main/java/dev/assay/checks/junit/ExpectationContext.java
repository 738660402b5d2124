package dev.assay.checks.junit;

import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.opentest4j.TestAbortedException;

/** One expectation as a test. */
final class ExpectationContext implements TestTemplateInvocationContext, BeforeEachCallback, ParameterResolver {
    private final Outcome outcome;
    private final Result result;
    private final Locale locale;

    ExpectationContext(Outcome outcome, Result result, Locale locale) {
        this.outcome = outcome;
        this.result = result;
        this.locale = locale;
    }

    @Override
    public String getDisplayName(int invocationIndex) {
        return result.id() + ": " + result.expectation().describe(locale);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(this);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (result.verdict()
                .reason()
                .filter(reason -> reason == Reason.DISABLED)
                .isPresent()) {
            throw new TestAbortedException(result.id() + " is disabled");
        }
        DataAssertions.assertAcceptable(result);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Result.class || type == Outcome.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Result.class ? result : outcome;
    }
}
