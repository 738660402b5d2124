package dev.assay.value.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What computed a figure, as results carry it beside their conventions.
 *
 * @since 0.1
 */
public final class Engine {
    private static final String RESOURCE = "engine.properties";
    private static final String NAME = "assay-value " + version(written());

    private Engine() {}

    /**
     * Returns the library and its version.
     *
     * @return such as {@code assay-value 0.1.0}, or {@code assay-value development} where no build has written a version
     */
    public static String name() {
        return NAME;
    }

    /** What a build has not filled in is no version. */
    static String version(@Nullable String written) {
        return written == null || written.isBlank() || written.startsWith("${") ? "development" : written.strip();
    }

    private static @Nullable String written() {
        try (InputStream in = Engine.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
