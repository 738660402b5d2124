/**
 * What it is worth to decide later: the fourth part of a total economic impact, beside costs, benefits and risk. Start with
 * {@link dev.assay.value.flexibility.RealOption}. It is no part of any net present value unless somebody asks for it.
 */
@NullMarked
package dev.assay.value.flexibility;

import org.jspecify.annotations.NullMarked;
