/**
 * What conditions ask of texts, one text at a time: {@link dev.assay.checks.kernel.text.PatternRows} for all simple patterns
 * at once, {@link dev.assay.checks.kernel.text.RegexMatcher}, {@link dev.assay.checks.kernel.text.LikeMatcher} and the
 * {@link dev.assay.checks.kernel.text.TextMemo} in front of them. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.text;

import org.jspecify.annotations.NullMarked;
