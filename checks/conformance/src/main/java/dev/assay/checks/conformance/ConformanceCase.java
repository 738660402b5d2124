package dev.assay.checks.conformance;

import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import java.time.Instant;
import java.util.Set;

/**
 * A table, an expectation, and what must become of it.
 *
 * @param topic what the case is about
 * @param name what it shows, unique in its topic
 * @param table the table
 * @param suite the suite of one expectation, as JSON
 * @param now what the run's clock says
 * @param outcome what is stated of the outcome
 * @param clauses the clauses of the written semantics that it is an instance of
 */
record ConformanceCase(
        String topic, String name, TableFixture table, String suite, Instant now, Part outcome, Set<String> clauses) {
    /**
     * Reads the suite.
     *
     * @throws dev.assay.quality.data.FaultsException if it is faulty, as some cases want it
     */
    Suite read() {
        return SuiteFiles.readJson(suite, topic);
    }

    boolean isRefused() {
        return outcome.get("fault").isPresent();
    }

    @Override
    public String toString() {
        return topic + ": " + name;
    }
}
