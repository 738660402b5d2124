/**
 * Reviews that come back: when they are due, who looked, what they found, and what follows when nobody does.
 *
 * <p>Start with {@link dev.assay.governance.review.Reviews} and {@link dev.assay.governance.review.ReviewPlan}. What is reviewed
 * does not belong here.
 */
@NullMarked
package dev.assay.governance.review;

import org.jspecify.annotations.NullMarked;
