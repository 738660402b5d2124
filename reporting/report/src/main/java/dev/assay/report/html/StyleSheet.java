package dev.assay.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** The style sheet of the page, and the policy that allows it and nothing else. */
record StyleSheet(String css) {
    static StyleSheet load() {
        return new StyleSheet(read("report.css") + read("picture.css"));
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(StyleSheet.class.getResourceAsStream(resource), resource)) {
            // A browser hashes what it parsed, and parsing turns every line end into a line feed.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the policy of Content Security Policy Level 3 for the page. */
    String policy() {
        return "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
