package dev.assay.json.internal.tree;

import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The text of a file, of bounded size and surely UTF-8.
 *
 * @since 0.1
 */
public final class SourceText {
    private static final int MOST_BYTES = 1_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SourceText() {}

    /**
     * Reads a file.
     *
     * @param file the file
     * @return its text, without a byte order mark
     * @throws FaultsException if the file is not there, not readable, too large or not UTF-8
     */
    public static String of(Path file) {
        if (Files.isDirectory(file)) {
            throw fault(file.toString(), "", "file must be a regular file, but was a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            requireSize(bytes.length, file.toString());
            return decode(bytes, file.toString());
        } catch (NoSuchFileException e) {
            throw fault(file.toString(), "", "file must exist, but was not found");
        } catch (AccessDeniedException e) {
            throw fault(file.toString(), "", "file must be readable, but access was denied");
        } catch (IOException e) {
            throw fault(file.toString(), "", "file must be readable, but: " + e.getMessage());
        }
    }

    /**
     * Checks a text that was read already.
     *
     * @param text the text
     * @param source what messages call it
     * @return the text, without a byte order mark
     * @throws FaultsException if the text is too large
     */
    public static String of(String text, String source) {
        requireSize(text.length(), source);
        return withoutMark(text);
    }

    /**
     * Checks a text that is to be read again.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException if the text is too large
     */
    public static String readable(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "file must have at most %,d bytes, but would have %,d", MOST_BYTES, bytes));
        }
        return text;
    }

    private static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static void requireSize(int size, String source) {
        if (size > MOST_BYTES) {
            throw fault(
                    source,
                    "",
                    String.format(Locale.ROOT, "file must have at most %,d bytes, but has more", MOST_BYTES));
        }
    }

    private static String decode(byte[] bytes, String source) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            String where = new LineIndex(text).mark(text.length()).toString();
            int wrong = bytes[in.position()] & 0xFF;
            throw fault(
                    source,
                    where,
                    String.format(Locale.ROOT, "file must be UTF-8, but has the byte 0x%02X here", wrong));
        }
        return withoutMark(text);
    }

    private static FaultsException fault(String source, String where, String message) {
        return new FaultsException(source, List.of(new Fault(where, message)));
    }
}
