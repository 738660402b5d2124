/**
 * Breaking the glass: access in an emergency, declared beforehand, told to others at once and reviewed afterwards.
 *
 * <p>Start with {@link dev.assay.governance.access.emergency.EmergencyProfile} and
 * {@link dev.assay.governance.access.emergency.BreakGlass}. Access that can wait for an approval does not belong here.
 */
@NullMarked
package dev.assay.governance.access.emergency;

import org.jspecify.annotations.NullMarked;
