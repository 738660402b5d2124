package dev.assay.checks.source;

import dev.assay.quality.data.Fault;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.NoSuchFileException;

/**
 * Opens a file's text, each time from its first character.
 *
 * @param dataset what the file is called in messages
 * @param opener opens its bytes
 * @param charset how its characters are encoded
 * @since 0.1
 */
public record TextOpener(String dataset, Opener opener, Charset charset) {
    /**
     * Opens the text.
     *
     * @throws dev.assay.quality.data.FaultsException if that cannot be done
     */
    public Reader open() {
        try {
            return new StrictReader(opener.open(), charset);
        } catch (IOException e) {
            FaultLog faults = new FaultLog(dataset);
            faults.setCause(e);
            String message = e instanceof NoSuchFileException
                    ? "file must exist, but does not"
                    : "file must be readable, but opening it threw "
                            + e.getClass().getName();
            faults.add(0, 0, new Fault("", message));
            faults.throwIfAny();
            throw new IllegalStateException("a fault must have been thrown", e);
        }
    }
}
