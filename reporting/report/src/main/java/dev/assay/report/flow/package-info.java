/**
 * One report on what was found, who answers for it, what it is worth, and what proves that.
 *
 * <p>Start with {@link dev.assay.report.flow.FlowReport}. How decisions are routed and losses computed does not belong here.
 */
@NullMarked
package dev.assay.report.flow;

import org.jspecify.annotations.NullMarked;
