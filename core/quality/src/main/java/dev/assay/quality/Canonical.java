package dev.assay.quality;

import dev.assay.quality.canonical.CanonicalRule;
import dev.assay.quality.canonical.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The canonical form of suites and expectations: one text for all that judge alike. */
final class Canonical {
    private static final Json VERSION = Json.string("1");

    private Canonical() {}

    static Json of(Expectation expectation) {
        return Json.object(Map.of("rule", expectation.rule().canonical(), "version", VERSION));
    }

    static Json of(Suite suite) {
        EmptyPolicy onEmpty = suite.settings().onEmpty();
        List<Json> expectations = suite.expectations().values().stream()
                .map(expectation -> withConsequences(expectation, onEmpty))
                .toList();
        Map<String, Json> missing = new LinkedHashMap<>();
        suite.settings().missing().forEach((column, codes) -> missing.put(column, codes(codes)));
        return Json.object(
                Map.of("expectations", Json.bag(expectations), "missing", Json.object(missing), "version", VERSION));
    }

    /** What becomes of a breach, and of nothing to judge, where the expectation or else the suite says so. */
    private static Json withConsequences(Expectation expectation, EmptyPolicy suitePolicy) {
        Traits traits = expectation.traits();
        return Json.object(Map.of(
                "activity", Json.string(traits.activity().name().toLowerCase(Locale.ROOT)),
                "onEmpty", Json.string(traits.onEmpty().orElse(suitePolicy).id()),
                "rule", expectation.rule().canonical(),
                "severity", Json.string(traits.severity().id())));
    }

    private static Json codes(List<MissingCode> codes) {
        return Json.set(codes.stream().map(Canonical::code).toList());
    }

    private static Json code(MissingCode code) {
        if (code instanceof MissingCode.Value value) {
            return CanonicalRule.constant(value.value());
        }
        return code instanceof MissingCode.Matching matching
                ? Json.object(Map.of("kind", Json.string("matching"), "regex", Json.string(matching.regex())))
                : Json.object(Map.of("kind", Json.string(code.toString())));
    }
}
