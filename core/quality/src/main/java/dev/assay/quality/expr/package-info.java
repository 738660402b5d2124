/**
 * Values and truths per row: expressions over columns, conditions over expressions, and the text form of both.
 *
 * <p>Start with {@link dev.assay.quality.expr.Condition}, {@link dev.assay.quality.expr.Expr} and
 * {@link dev.assay.quality.text.ConditionText}. Figures over many rows do not belong here; see the measure package.
 */
@NullMarked
package dev.assay.quality.expr;

import org.jspecify.annotations.NullMarked;
