/**
 * Records as trees of maps, lists, texts and truths, and back: the form in which governed things are stored and logged.
 *
 * <p>Start with {@link dev.assay.governance.codec.RecordCodec}. Files do not belong here: who has a tree from YAML or JSON
 * brings it.
 */
@NullMarked
package dev.assay.governance.codec;

import org.jspecify.annotations.NullMarked;
