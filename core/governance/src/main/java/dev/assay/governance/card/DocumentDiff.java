package dev.assay.governance.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What changed between two states of a card. Immutable.
 *
 * @param changes the fields that changed, in the order of their ids
 * @since 0.1
 */
public record DocumentDiff(List<Change> changes) {
    /** Copies the list. */
    public DocumentDiff {
        changes = List.copyOf(changes);
    }

    /**
     * A field that changed.
     *
     * @param field its id
     * @param before its answer before; empty if there was none
     * @param after its answer after; empty if there is none
     */
    public record Change(String field, Optional<FieldValue> before, Optional<FieldValue> after) {}

    /**
     * Compares two states.
     *
     * @param before the earlier one
     * @param after the later one
     * @return what changed
     */
    public static DocumentDiff of(Document before, Document after) {
        TreeSet<String> ids = new TreeSet<>(before.fields().keySet());
        ids.addAll(after.fields().keySet());
        List<Change> changes = new ArrayList<>();
        for (String id : ids) {
            Change change = new Change(id, before.answer(id), after.answer(id));
            if (!change.before().equals(change.after())) {
                changes.add(change);
            }
        }
        return new DocumentDiff(changes);
    }
}
