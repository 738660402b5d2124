package dev.assay.checks.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What files begin with that are taken for text of another charset, or for text at all. */
enum Signature {
    UTF_16LE("UTF-16 text", "FFFE", StandardCharsets.UTF_16, StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16 text", "FEFF", StandardCharsets.UTF_16, StandardCharsets.UTF_16BE),
    GZIP("a gzip file", "1F8B"),
    ZIP("a zip file or a spreadsheet", "504B0304");

    /** The most bytes of one. */
    static final int LENGTH = 4;

    private final String what;
    private final byte[] bytes;
    private final List<Charset> charsets;

    Signature(String what, String hex, Charset... charsets) {
        this.what = what;
        this.bytes = HexFormat.of().parseHex(hex);
        this.charsets = List.of(charsets);
    }

    /** Returns what a text begins like that is none of its charset; the bytes are not taken. */
    static Optional<String> of(ByteBuffer text, Charset charset) {
        return Arrays.stream(values())
                .filter(known -> known.begins(text) && !known.charsets.contains(charset))
                .map(known -> known.what)
                .findFirst();
    }

    private boolean begins(ByteBuffer text) {
        return text.remaining() >= bytes.length
                && text.slice().limit(bytes.length).equals(ByteBuffer.wrap(bytes));
    }
}
