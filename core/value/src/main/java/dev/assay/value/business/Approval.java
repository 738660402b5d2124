package dev.assay.value.business;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * That somebody has approved a case as it was. Immutable.
 *
 * <p>It holds for what the figures of a case are computed from, which its {@linkplain BusinessCase#digest() digest} stands for:
 * currency, horizon, timing, discounting, the base values of drivers, and of lines the amount, its shares, schedule, risk, kind,
 * dimension and overlap group. Who changes one of them has a case that nobody has approved, and a warning {@code APPROVAL_LAPSED}
 * that says so. Titles, owners, evidence, data that lines depend on, scenarios and uncertainty are not part of it.
 *
 * @param by the id of the persona that approved it
 * @param on when
 * @param what what was approved, such as {@code the budget of 2027}
 * @param digest of which state of the case: SHA-256 in 64 hexadecimal digits
 * @since 0.1
 */
public record Approval(String by, LocalDate on, Text what, String digest) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * Checks the components.
     *
     * @throws ValueException if nobody is named, a text has a line break or another control character, or the digest is none
     */
    public Approval {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(what, "what");
        if (by.isBlank()) {
            throw new ValueException(
                    "approval must name who gave it, but was blank", "승인에는 승인한 사람의 id가 있어야 하지만 비어 있습니다");
        }
        // A line break would let one approval print another.
        if (Stream.of(by, what.en(), what.ko()).anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            throw new ValueException(
                    "approval must be told in one line, but has a control character", "승인은 한 줄로 적어야 하지만 제어 문자가 있습니다");
        }
        if (!SHA_256.matcher(digest).matches()) {
            throw new ValueException(
                    "digest of an approval must be 64 hexadecimal digits in lower case, but was \"" + digest + "\"",
                    "승인의 다이제스트는 소문자 16진수 64자리여야 하지만 \"" + digest + "\"입니다");
        }
    }

    /** A sentence such as {@code Approved by cfo on 2026-03-01: the budget of 2027}. */
    Text text() {
        return Text.of(
                "Approved by " + by + " on " + on + ": " + what.en(), "승인: " + by + ", " + on + ", " + what.ko());
    }

    /**
     * Returns who approved what and when.
     *
     * @return one line in English
     */
    @Override
    public String toString() {
        return text().en();
    }
}
