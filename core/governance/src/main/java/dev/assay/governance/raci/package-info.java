/**
 * Who is responsible, accountable, consulted and informed, and the one named person whom a decision is put to.
 *
 * <p>Start with {@link dev.assay.governance.raci.RaciMatrix}, {@link dev.assay.governance.raci.RaciRules} and
 * {@link dev.assay.governance.raci.Accountability}. Decisions themselves do not belong here.
 */
@NullMarked
package dev.assay.governance.raci;

import org.jspecify.annotations.NullMarked;
