package dev.assay.governance.people;

import dev.assay.governance.Moments;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;

/**
 * What shows that someone is able to do something. Immutable.
 *
 * @param principal who
 * @param skill what
 * @param level how well, 1 or more
 * @param obtained since when, to the microsecond
 * @param expires until when, exclusive, to the microsecond
 * @param evidenceDigest the digest of what shows it, which records of the log name, cut to 64 characters if it is no name of 1 to 200
 * @param attestedBy who says so
 * @since 0.1
 */
public record SkillEvidence(
        PrincipalId principal,
        @NotBlank String skill,
        @Min(1) int level,
        Instant obtained,
        Instant expires,
        String evidenceDigest,
        PrincipalId attestedBy) {
    /**
     * Brings the times to the microsecond.
     *
     * @throws IllegalArgumentException if a time is not in the years 1 to 9999
     */
    public SkillEvidence {
        obtained = Moments.stated(obtained);
        expires = Moments.stated(expires);
    }
}
