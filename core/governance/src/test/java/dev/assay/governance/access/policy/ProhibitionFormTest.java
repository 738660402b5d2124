package dev.assay.governance.access.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Security is the chief's. */
class ProhibitionFormTest {
    private static final Prohibition.Who JUNG = new Prohibition.Who(Optional.of(Firm.JUNG), Optional.empty());

    private static AccessPolicies policies(Firm firm) {
        return new AccessPolicies(firm.store(), AccessSettings.ofDefaults(Firm.CHIEF), () -> {});
    }

    private static Prohibition about(Firm firm, Prohibition.Who who, String reason, Optional<Instant> until) {
        return new Prohibition(
                "stop", who, new Pattern("taxi-*"), Set.of("delete"), Environment.PROD, reason, firm.now(), until);
    }

    private static List<Finding> refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings();
    }

    @ParameterizedTest
    @EnumSource
    void all_that_is_wrong_is_told_together_with_the_nearest_names(Stores stores) {
        Firm firm = new Firm(stores);
        Prohibition.Who who =
                new Prohibition.Who(Optional.of(new PrincipalId("jun")), Optional.of(new PersonaId("enginer")));

        List<Finding> findings =
                refused(() -> policies(firm).forbid(about(firm, who, "\u200b", Optional.of(firm.now())), Firm.CHOI));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_PRINCIPAL", "UNKNOWN_PERSONA", "ILLEGAL_TRANSITION", "GRT-4");
        assertThat(findings.get(0).describe(Locale.ENGLISH)).contains("no principal \"jun\"", "jung");
        assertThat(findings.get(1).describe(Locale.KOREAN)).contains("없는 페르소나입니다: \"enginer\"", "engineer");
    }

    @ParameterizedTest
    @EnumSource
    void there_is_one_with_an_id(Stores stores) {
        Firm firm = new Firm(stores);
        Prohibition stop = about(firm, JUNG, "under investigation", Optional.empty());
        policies(firm).forbid(stop, Firm.CHOI);

        assertThat(refused(() -> policies(firm).forbid(stop, Firm.CHOI)))
                .extracting(Finding::code)
                .containsExactly("DUPLICATE");
    }

    /** Choi alone acts for security. */
    @ParameterizedTest
    @EnumSource
    void what_nobody_could_lift_ends_by_itself(Stores stores) {
        Firm firm = new Firm(stores);
        Prohibition.Who chiefs = new Prohibition.Who(Optional.empty(), Optional.of(Firm.CHIEF));
        Optional<Instant> tomorrow = Optional.of(firm.now().plusSeconds(86_400));

        assertThat(refused(() ->
                        policies(firm).forbid(about(firm, chiefs, "under investigation", Optional.empty()), Firm.CHOI)))
                .extracting(Finding::code)
                .containsExactly("GRT-6");
        Prohibition ends = about(firm, chiefs, "under investigation", tomorrow);
        assertThat(policies(firm).forbid(ends, Firm.CHOI)).isEqualTo(ends);
    }

    private static Prohibition during(Firm firm, long from, long until) {
        Instant now = firm.now();
        return new Prohibition(
                "stop",
                JUNG,
                new Pattern("*"),
                Set.of("delete"),
                Environment.PROD,
                "under investigation",
                now.plusSeconds(from),
                Optional.of(now.plusSeconds(until)));
    }

    @ParameterizedTest
    @EnumSource
    void it_ends_after_it_begins(Stores stores) {
        Firm firm = new Firm(stores);

        for (long until : List.of(60L, 3_600L)) {
            assertThat(refused(() -> policies(firm).forbid(during(firm, 3_600, until), Firm.CHOI)))
                    .extracting(finding -> finding.code() + " " + finding.path())
                    .containsExactly("EMPTY_PERIOD until");
        }
        assertThat(policies(firm).forbid(during(firm, 3_600, 3_601), Firm.CHOI).id())
                .isEqualTo("stop");
    }

    @ParameterizedTest
    @EnumSource
    void one_that_is_lifted_before_it_begins_never_holds_and_is_over(Stores stores) {
        Firm firm = new Firm(stores);
        policies(firm).forbid(during(firm, 3_600, 7_200), Firm.CHOI);

        Prohibition lifted = policies(firm).lift("stop", Firm.CHOI, "it was a mistake");

        assertThat(lifted.from()).isEqualTo(Firm.FRIDAY_19);
        assertThat(lifted.until()).contains(Firm.FRIDAY_19);
        assertThat(lifted.isAbout(Firm.JUNG, Firm.ENGINEER, Firm.FRIDAY_19.plusSeconds(3_600)))
                .isFalse();
        assertThat(refused(() -> policies(firm).lift("stop", Firm.CHOI, "it was a mistake")))
                .extracting(Finding::code)
                .containsExactly("ILLEGAL_TRANSITION");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Delete", "raed ", "", "dele te"})
    void what_names_no_action_is_none(String action) {
        assertThatThrownBy(() -> new Prohibition(
                        "stop",
                        JUNG,
                        new Pattern("*"),
                        Set.of(action),
                        Environment.ANY,
                        "under investigation",
                        Firm.FRIDAY_19,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actions must be words in lower case");
    }

    @Test
    void something_is_forbidden() {
        assertThatThrownBy(() -> new Prohibition(
                        "stop",
                        JUNG,
                        new Pattern("*"),
                        Set.of(),
                        Environment.ANY,
                        "under investigation",
                        Firm.FRIDAY_19,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("actions must not be empty");
    }
}
