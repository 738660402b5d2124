package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Hash;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What is written at once: a segment's header, or the records of one batch, which are there together or not at all.
 *
 * @param magic what it is
 * @param seq the number of the first record in it, or after it
 * @param count how many records are in it
 * @param payload the header, or each record with its length before it
 * @param hash the leaf hash of the header, or the chain hash after the last record
 */
record Frame(int magic, long seq, int count, byte[] payload, Hash hash) {
    /** "AUDS": the header of a segment. */
    static final int SEGMENT = 0x41554453;
    /** "AUDR": records. */
    static final int RECORDS = 0x41554452;

    static final int HEADER_LENGTH = 24;
    static final int MOST_PAYLOAD = 32 * 1024 * 1024;
    private static final int CHECKED_LENGTH = HEADER_LENGTH - Integer.BYTES;

    /** How many bytes the frame takes. */
    int length() {
        return HEADER_LENGTH + payload.length + Hash.LENGTH;
    }

    byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(length());
        buffer.putInt(magic).putInt(payload.length).putLong(seq).putInt(count);
        buffer.putInt(crc(buffer.array())).put(payload).put(hash.bytes());
        return buffer.array();
    }

    /** Returns CRC-32C of the first 20 bytes. */
    static int crc(byte[] header) {
        CRC32C crc = new CRC32C();
        crc.update(header, 0, CHECKED_LENGTH);
        return (int) crc.getValue();
    }

    /**
     * Returns where the records stand one after another, each after its length.
     *
     * @throws IllegalArgumentException if lengths and payload do not agree
     */
    ByteBuffer records() {
        ByteBuffer lengths = ByteBuffer.wrap(payload);
        for (int i = 0; i < count; i++) {
            int length = lengths.remaining() < Integer.BYTES ? -1 : lengths.getInt();
            if (length < 0 || length > lengths.remaining()) {
                throw new IllegalArgumentException("lengths of records must fit their frame, but do not");
            }
            lengths.position(lengths.position() + length);
        }
        if (lengths.hasRemaining()) {
            throw new IllegalArgumentException("lengths of records must fit their frame, but do not");
        }
        return lengths.rewind();
    }

    static byte[] payload(List<byte[]> records) {
        int length =
                records.stream().mapToInt(bytes -> Integer.BYTES + bytes.length).sum();
        ByteBuffer buffer = ByteBuffer.allocate(length);
        records.forEach(bytes -> buffer.putInt(bytes.length).put(bytes));
        return buffer.array();
    }
}
