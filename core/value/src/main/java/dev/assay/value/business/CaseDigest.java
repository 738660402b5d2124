package dev.assay.value.business;

import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.schedule.Schedule;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A fingerprint of what figures are computed from. Numbers go in as their bits, so that no way of printing them matters, and each text
 * after its length, so that no name can pass for a formula.
 */
final class CaseDigest {
    private final MessageDigest digest;

    private CaseDigest() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must have SHA-256", e);
        }
    }

    static String of(CaseParts parts) {
        CaseDigest digest = new CaseDigest();
        var conventions = parts.conventions();
        var horizon = conventions.horizon();
        digest.put(conventions.currency().getCurrencyCode());
        digest.put(horizon.start(), horizon.unit(), horizon.periods());
        // A rate of 0 has the same factors at any timing, and yet other rates of return.
        digest.put(conventions.timing(), conventions.discounting().basis());
        digest.put(conventions.discounting().factors(horizon, conventions.timing()));
        digest.put(conventions.discounting().driver().orElse(""));
        parts.drivers().stream()
                .sorted(Comparator.comparing(Driver::name))
                .forEach(driver -> digest.put(driver.name(), plain(driver.base())));
        for (Line line : parts.lines()) {
            digest.put(line, parts);
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void put(Line line, CaseParts parts) {
        Schedule schedule = line.schedule();
        put(line.sign(), line.id(), line.counted().print(CaseDigest::delimited));
        traits(line);
        put(schedule.growth().orElse(""), schedule.timing().map(Enum::name).orElse(""));
        put(plain(parts.risk().of(line)));
        put(schedule.shape(parts.conventions().horizon(), parts.conventions().timing()));
    }

    /** What decides whether a line counts, and as what. */
    private void traits(Line line) {
        if (line instanceof Benefit benefit) {
            put(
                    benefit.kind(),
                    benefit.dimension(),
                    benefit.counting().overlapGroup().orElse(""));
        } else if (line instanceof Cost cost) {
            put(cost.kind(), cost.status());
        }
    }

    private static String delimited(String driver) {
        return driver.length() + ":" + driver;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private void put(Object... pieces) {
        for (Object piece : pieces) {
            byte[] text = piece.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            digest.update(text);
        }
    }

    private void put(double[] numbers) {
        Arrays.stream(numbers).forEach(number -> put(Double.toHexString(number)));
    }
}
