package dev.assay.governance.organisation;

import dev.assay.quality.finding.Text;
import jakarta.validation.constraints.Min;
import java.time.ZoneId;

/**
 * Which organisation it is. Immutable.
 *
 * @param version the version of its description, from 1; each change adds one
 * @param name its name
 * @param zone the time zone in which its calendar runs
 * @since 0.1
 */
public record Profile(@Min(1) int version, Text name, ZoneId zone) {}
