package dev.assay.governance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.ApprovalPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestBuilderTest {
    @Test
    void all_that_was_not_said_is_named_together() {
        ValueException bare = catchThrowableOfType(
                ValueException.class,
                () -> RequestDraft.by("kim", "engineer").to("read").build());
        assertThat(bare)
                .hasMessage("request must say on what, for how long and under which key, but was built without on(...),"
                        + " lasting(...), keyed(...)");
        assertThat(bare.text().ko())
                .isEqualTo("요청에는 자산과 기간과 키를 적어야 하지만 다음 호출이 없습니다: on(...), lasting(...), keyed(...)");

        RequestBuilder keyless =
                RequestDraft.by("kim", "engineer").to("read").on("taxi/trips").lasting(Duration.ofHours(1));
        assertThat(catchThrowableOfType(ValueException.class, keyless::build))
                .hasMessageEndingWith("built without keyed(...)");
    }

    @Test
    void a_policy_has_another_window() {
        ApprovalPolicy policy = ApprovalPolicy.of("usual", new PersonaId("owner"));
        ApprovalPolicy.AnswerWindow day = ApprovalPolicy.AnswerWindow.of(Duration.ofHours(2));

        assertThat(policy.withWindow(day).window()).isEqualTo(day);
        assertThat(policy.withWindow(day).withWindow(policy.window())).isEqualTo(policy);
    }
}
