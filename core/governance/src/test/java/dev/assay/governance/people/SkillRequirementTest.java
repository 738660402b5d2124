package dev.assay.governance.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkillRequirementTest {
    @ParameterizedTest
    @ValueSource(strings = {"P999999999Y", "P100Y1M", "P1201M", "P36526D"})
    void no_evidence_counts_for_longer_than_a_hundred_years(String age) {
        Period asked = Period.parse(age);

        assertThat(catchThrowableOfType(ValueException.class, () -> new SkillRequirement("sql", 1, asked))
                        .text())
                .isEqualTo(Text.of(
                        "evidenceMaxAge must be at most P100Y, but was " + age,
                        "evidenceMaxAge는 P100Y 이하여야 하지만 " + age + "입니다"));
    }

    @Test
    void evidence_may_count_for_a_hundred_years() {
        assertThat(new SkillRequirement("sql", 1, Period.ofYears(100)).evidenceMaxAge())
                .isEqualTo(Period.ofYears(100));
    }
}
