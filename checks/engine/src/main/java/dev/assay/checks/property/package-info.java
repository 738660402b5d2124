/**
 * What an application's own classes hold: the components of records and the properties of beans, and how to read them. Not
 * exported.
 */
@NullMarked
package dev.assay.checks.property;

import org.jspecify.annotations.NullMarked;
