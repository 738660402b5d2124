package dev.assay.checks.json;

/** Takes the members of an object, one after the other. */
interface Members {
    /**
     * Takes a member's name.
     *
     * @param text where it is, from start to end
     * @return false if another member of the object has the name
     */
    boolean name(char[] text, int start, int end);

    /** Takes the value of the member that was named last; the parser has it until the next. */
    void value(Kind kind, JsonParser value);
}
