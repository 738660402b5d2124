package dev.assay.value.pilot;

import dev.assay.quality.finding.ValueException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * What a metric was before a trial, with the time it was captured and a digest that shows that nobody changed it. Immutable.
 *
 * @param metric the id of the metric
 * @param series what was observed
 * @param captured when it was captured
 * @param digest the SHA-256 of the three
 * @since 0.1
 */
public record Baseline(String metric, Series series, Instant captured, String digest) {
    /**
     * Checks the digest.
     *
     * @throws IllegalArgumentException if it is not that of the other components
     */
    public Baseline {
        Objects.requireNonNull(series, "series");
        String own = digest(metric, series, captured);
        if (!own.equals(digest)) {
            throw new ValueException(
                    "digest must be that of the baseline, " + own + ", but was " + digest
                            + "; was the baseline changed?",
                    "다이제스트는 기준선의 " + own + "이어야 하지만 " + digest + "입니다. 기준선이 바뀌었습니까?");
        }
    }

    /**
     * Captures a baseline now.
     *
     * @param metric the id of the metric
     * @param series what was observed
     * @param clock what says the time
     * @return the baseline
     */
    public static Baseline captured(String metric, Series series, Clock clock) {
        Instant now = clock.instant();
        return new Baseline(metric, series, now, digest(metric, series, now));
    }

    private static String digest(String metric, Series series, Instant captured) {
        return sha256(metric.length() + ":" + metric + "\n" + captured + "\n" + series);
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every runtime has SHA-256", e);
        }
    }
}
