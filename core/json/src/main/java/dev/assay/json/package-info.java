/**
 * Suites, outcomes, organisations and what things are worth as YAML and JSON text.
 *
 * <p>Start with {@link dev.assay.json.SuiteFiles}, which reads and writes suites, {@link dev.assay.json.OutcomeJson}, which
 * writes outcomes, and {@link dev.assay.json.BusinessCaseFiles}. Data files do not belong here; engines read those.
 */
@NullMarked
package dev.assay.json;

import org.jspecify.annotations.NullMarked;
