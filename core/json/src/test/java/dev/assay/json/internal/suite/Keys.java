package dev.assay.json.internal.suite;

import java.util.List;

/** The keys that the reader knows, for tests elsewhere. */
public final class Keys {
    private Keys() {}

    public static List<String> ofSuites() {
        return SuiteReader.KEYS;
    }

    public static List<String> ofExpectations() {
        return ExpectationReader.KEYS;
    }
}
