package dev.assay.checks.json;

/** Says where a text is no JSON. */
final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int position;

    JsonException(int position, String message) {
        super(message);
        this.position = position;
    }

    /** Returns the position in the text that was parsed. */
    int position() {
        return position;
    }
}
