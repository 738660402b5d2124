/**
 * Portfolios as trees of files.
 *
 * <p>Start with {@link dev.assay.json.internal.portfolio.PortfolioForm}. Choosing among projects does not belong here.
 */
@NullMarked
package dev.assay.json.internal.portfolio;

import org.jspecify.annotations.NullMarked;
