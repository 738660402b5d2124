/**
 * What generative AI costs to run: tokens, prices, machines, and whether to buy, tune or build.
 *
 * <p>Start with {@link dev.assay.value.genai.PriceTable} and {@link dev.assay.value.genai.Interaction};
 * {@link dev.assay.value.genai.Serving} is for machines of one's own and {@link dev.assay.value.genai.Sourcing} for the choice.
 * What a model saves does not belong here.
 */
@NullMarked
package dev.assay.value.genai;

import org.jspecify.annotations.NullMarked;
