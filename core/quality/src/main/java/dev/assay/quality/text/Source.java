package dev.assay.quality.text;

import java.util.function.Supplier;

/** The text that is read, and faults in it. */
record Source(String text) {
    ConditionSyntaxException fault(int offset, SyntaxMessage message) {
        return new ConditionSyntaxException(message, text, offset);
    }

    /** Makes a part of the tree; what it refuses becomes a fault at its place. */
    <T> T make(int offset, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (ConditionSyntaxException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            ConditionSyntaxException fault = fault(offset, SyntaxFaults.refused(String.valueOf(e.getMessage())));
            fault.initCause(e);
            throw fault;
        }
    }
}
