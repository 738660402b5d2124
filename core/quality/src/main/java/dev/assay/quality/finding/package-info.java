/**
 * What every part says about things that are not as a rule wants them: labels in English and Korean, and findings with stable
 * codes.
 *
 * <p>Start with {@link dev.assay.quality.finding.Finding} and {@link dev.assay.quality.finding.FindingsException}. The rules
 * themselves do not belong here; each part has its own.
 */
@NullMarked
package dev.assay.quality.finding;

import org.jspecify.annotations.NullMarked;
