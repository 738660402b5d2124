package dev.assay.governance.card.form;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;

/**
 * How a card is written. Immutable.
 *
 * @param format the format
 * @param locale the reader's locale; every language but Korean means English
 * @since 0.1
 */
public record CardForm(Format format, Locale locale) implements CardWriter {
    /** Checks the components. */
    public CardForm {
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(locale, "locale");
    }

    /** A format. */
    public enum Format {
        /** For people. */
        MARKDOWN("md"),
        /** For programs. */
        JSON("json");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /**
         * Returns the end of a file's name.
         *
         * @return without the dot
         */
        public String extension() {
            return extension;
        }
    }

    @Override
    public String extension() {
        return format.extension();
    }

    @Override
    public String write(DocumentView view, String checkpoint) {
        return switch (format) {
            case MARKDOWN -> new MarkdownCard(view, locale).write(checkpoint);
            case JSON -> JsonText.of(JsonCard.tree(view, locale, checkpoint)) + "\n";
        };
    }

    /**
     * Writes a text to a file, all of it or nothing.
     *
     * @param text the text
     * @param file the file, replaced if there is one
     * @throws UncheckedIOException if it could not be written; then the file is as it was
     */
    public static void save(String text, Path file) {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "parent");
        try {
            Path draft = Files.createTempFile(folder, "card", ".tmp");
            try {
                Files.write(draft, text.getBytes(StandardCharsets.UTF_8));
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
