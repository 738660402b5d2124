/**
 * Suites and outcomes as YAML and JSON text.
 *
 * <p>Start with {@link dev.assay.json.SuiteFiles}, which reads and writes suites, and {@link dev.assay.json.OutcomeJson},
 * which writes outcomes. Data files do not belong here; engines read those.
 */
@NullMarked
package dev.assay.json;

import org.jspecify.annotations.NullMarked;
