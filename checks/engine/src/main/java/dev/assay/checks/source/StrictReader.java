package dev.assay.checks.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.Locale;
import java.util.Optional;

/**
 * Decodes bytes and accepts none that the charset does not have. Everything before such a byte is handed out first, so that
 * whoever reads knows where it stands. A byte order mark at the beginning is left out.
 *
 * @since 0.1
 */
public final class StrictReader extends Reader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final InputStream in;
    private final Charset charset;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private boolean atStart = true;
    private boolean ended;

    /** Creates a reader of a stream, which {@link #close} closes. */
    public StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
        decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Reads characters.
     *
     * @throws MalformedTextException if the next bytes are none of the charset's
     */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        CharBuffer chars = CharBuffer.wrap(buffer, offset, length);
        int start = chars.position();
        if (atStart) {
            begin();
        }
        while (chars.position() == start) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (chars.position() > start) {
                break;
            }
            if (result.isError()) {
                byte found = bytes.get(bytes.position());
                throw new MalformedTextException(String.format(
                        Locale.ROOT, "text must be %s, but byte 0x%02X is not", charset.name(), found & 0xFF));
            }
            if (ended) {
                return -1;
            }
            refill();
        }
        if (atStart) {
            atStart = false;
            return withoutMark(buffer, offset, chars.position() - start);
        }
        return chars.position() - start;
    }

    /** Says what a file is that is no text of the charset, rather than which of its bytes is none. */
    private void begin() throws IOException {
        while (bytes.remaining() < Signature.LENGTH && !ended) {
            refill();
        }
        Optional<String> other = Signature.of(bytes, charset);
        if (other.isPresent()) {
            throw new MalformedTextException("text must be " + charset.name() + ", but begins like " + other.get());
        }
    }

    private void refill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        bytes.position(bytes.position() + Math.max(count, 0));
        bytes.flip();
        ended = count < 0;
    }

    private int withoutMark(char[] buffer, int offset, int count) throws IOException {
        if (buffer[offset] != BYTE_ORDER_MARK) {
            return count;
        }
        System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
        return count > 1 ? count - 1 : read(buffer, offset, count);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
