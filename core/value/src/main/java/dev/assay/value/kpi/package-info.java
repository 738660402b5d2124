/**
 * Which figures an aim is made of, where their data is from, who answers for it and how far it can be trusted.
 *
 * <p>Start with {@link dev.assay.value.kpi.KpiTree} and {@link dev.assay.value.kpi.KpiTemplates}. What a change of a figure is
 * worth does not belong here.
 */
@NullMarked
package dev.assay.value.kpi;

import org.jspecify.annotations.NullMarked;
