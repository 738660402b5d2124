package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManyFindingsTest {
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    private static Finding finding(String code, int number) {
        return Finding.error(code, "assets[" + number + "]", Text.of("must have an owner, but has none"));
    }

    @EnumSource(Stores.class)
    @ParameterizedTest
    void are_all_thrown_and_recorded_in_part_the_separation_first(Stores stores) {
        Stores.Open open = stores.open(clock);
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            findings.add(finding("ORPHAN", i));
        }
        findings.add(finding("SOD-1", 2_000));
        AuditEvent attempt = AuditEvent.of("control.adopted", Actor.of("kim"), Subject.of("control", "c-1"))
                .because("r".repeat(70_000))
                .withDetails(Map.of("meets", Collections.nCopies(5_000, "eu-ai-act article 9")));

        FindingsException thrown = catchThrowableOfType(
                FindingsException.class,
                () -> Attempts.of(open.store(), attempt, change -> {
                    throw new FindingsException("control", findings);
                }));

        assertThat(thrown.findings()).hasSize(2_001);
        try (var records = open.log().read(1)) {
            AuditEvent refused = records.filter(added -> added.event().type().equals(Attempts.VIOLATION))
                    .findFirst()
                    .orElseThrow()
                    .event();
            List<?> told = (List<?>) refused.details().get("findings");
            assertThat(told.get(0).toString()).contains("SOD-1");
            assertThat(refused.details())
                    .containsEntry("findingsLeftOut", Integer.toString(2_001 - told.size()))
                    .containsKey("meetsLeftOut");
            assertThat(refused.reason()).isEqualTo("r".repeat(4_096) + "…");
        }
    }
}
