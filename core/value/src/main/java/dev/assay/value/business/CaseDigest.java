package dev.assay.value.business;

import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.Cost;
import dev.assay.value.business.line.Line;
import dev.assay.value.business.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A fingerprint of what figures are computed from. Numbers go in as their bits, so that no way of printing them matters. */
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
        digest.put(horizon.start() + " " + horizon.unit() + " " + horizon.periods());
        digest.put(conventions.discounting().factors(horizon, conventions.timing()));
        conventions.discounting().driver().ifPresent(name -> digest.put("discount " + name));
        parts.drivers()
                .forEach(driver -> digest.put(
                        driver.name() + "=" + driver.base().stripTrailingZeros().toPlainString()));
        for (Line line : parts.lines()) {
            digest.put(line, parts);
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void put(Line line, CaseParts parts) {
        Schedule schedule = line.schedule();
        put(line.sign() + " " + line.id() + " " + line.counted() + " " + traits(line));
        put(schedule.growth().orElse("") + " "
                + schedule.timing().map(Enum::name).orElse("") + " "
                + parts.risk().of(line).stripTrailingZeros().toPlainString());
        put(schedule.shape(parts.conventions().horizon(), parts.conventions().timing()));
    }

    /** What decides whether a line counts. */
    private static String traits(Line line) {
        if (line instanceof Benefit benefit) {
            return benefit.kind() + " " + benefit.counting().overlapGroup().orElse("");
        }
        return line instanceof Cost cost ? cost.kind() + " " + cost.status() : "";
    }

    private void put(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private void put(double[] numbers) {
        Arrays.stream(numbers).forEach(number -> put(Double.toHexString(number)));
    }
}
