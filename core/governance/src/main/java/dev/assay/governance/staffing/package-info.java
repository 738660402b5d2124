/**
 * Who is hired, sent on leave and assigned, how cards are written and approved, and the rules of all that.
 *
 * <p>Start with {@link dev.assay.governance.staffing.People}, {@link dev.assay.governance.staffing.Personas} and
 * {@link dev.assay.governance.staffing.PeopleRules}. What people and personas are does not belong here.
 */
@NullMarked
package dev.assay.governance.staffing;

import org.jspecify.annotations.NullMarked;
