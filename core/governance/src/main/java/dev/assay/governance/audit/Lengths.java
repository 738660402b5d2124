package dev.assay.governance.audit;

/** How long what records are found by may be, the same in every store, so that a log can move from one to another. */
final class Lengths {
    private static final int TYPE = 64;
    private static final int ID = 512;
    private static final int OUTCOME = 1_024;

    private Lengths() {}

    static void require(AuditEvent event) {
        require("type", event.type(), TYPE);
        require("subject.type", event.subject().type(), TYPE);
        require("subject.id", event.subject().id(), ID);
        require("outcome", event.outcome(), OUTCOME);
        event.links().correlation().ifPresent(value -> require("correlation", value, ID));
    }

    private static void require(String name, String value, int most) {
        if (value.length() > most) {
            throw new IllegalArgumentException(
                    name + " must have at most " + most + " characters, but has " + value.length());
        }
    }
}
