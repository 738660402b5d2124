/**
 * Who there is: people, agents and services, the personas they act in, and what personas may ask for and decide.
 *
 * <p>Start with {@link dev.assay.governance.people.Persona}, {@link dev.assay.governance.people.Principal} and
 * {@link dev.assay.governance.people.Assignment}. Grants and decisions themselves do not belong here.
 */
@NullMarked
package dev.assay.governance.people;

import org.jspecify.annotations.NullMarked;
