package dev.assay.quality;

/** The canonical form of suites and expectations. */
final class Canonical {
    private Canonical() {}

    static String of(Suite suite) {
        return suite.toString();
    }

    static String fingerprint(Suite suite) {
        return of(suite);
    }

    static String fingerprint(Expectation expectation) {
        return expectation.rule().toString();
    }
}
