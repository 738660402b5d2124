/** Expectations as test assertions and as a JUnit extension. */
module dev.assay.checks.junit {
    requires transitive dev.assay.quality;
    requires dev.assay.checks;
    requires dev.assay.json;
    requires transitive org.junit.jupiter.api;
    requires org.junit.platform.commons;
    requires org.opentest4j;
    requires static transitive org.jspecify;

    exports dev.assay.checks.junit;
}
