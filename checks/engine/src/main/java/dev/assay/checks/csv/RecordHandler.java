package dev.assay.checks.csv;

import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.RecordType;

/** Takes fields from the parser's buffer into a chunk. Confined to one thread at a time. */
final class RecordHandler extends CsvCallbackHandler<Boolean> {
    private final int[] slots;
    private Chunk chunk;
    private RecordType type = RecordType.DATA;
    private int fields;
    private long line;

    /**
     * Creates a handler.
     *
     * @param slots for each field its place in the chunk, or -1 if it is not kept
     * @param chunk where the fields go
     */
    RecordHandler(int[] slots, Chunk chunk) {
        this.slots = slots;
        this.chunk = chunk;
    }

    void setChunk(Chunk next) {
        chunk = next;
    }

    /** Returns the line on which the record begins that was read last, or that is being read. */
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    boolean isEmptyLine() {
        return type == RecordType.EMPTY;
    }

    @Override
    protected RecordType getRecordType() {
        return type;
    }

    @Override
    protected int getFieldCount() {
        return fields;
    }

    @Override
    protected void beginRecord(long startingLineNumber) {
        line = startingLineNumber;
        fields = 0;
        type = RecordType.DATA;
    }

    @Override
    protected void addField(char[] buffer, int offset, int length, boolean quoted) {
        int slot = fields < slots.length ? slots[fields] : -1;
        fields++;
        if (slot >= 0) {
            chunk.addField(slot, buffer, offset, length, quoted);
        }
    }

    @Override
    protected void setComment(char[] buffer, int offset, int length) {
        throw new IllegalStateException("comments are not read");
    }

    @Override
    protected void setEmpty() {
        type = RecordType.EMPTY;
        addField(new char[0], 0, 0, false);
    }

    @Override
    protected Boolean buildRecord() {
        return Boolean.TRUE;
    }
}
