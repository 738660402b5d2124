package dev.assay.report.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.people.Card;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.report.html.HtmlRenderer;
import dev.assay.report.markdown.MarkdownRenderer;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonaReportTest {
    static Persona steward(int eligibilities, int scopes, int notes) {
        List<Eligibility> access = new ArrayList<>();
        for (int i = 0; i < eligibilities; i++) {
            access.add(new Eligibility(
                    new Pattern("taxi/trips-" + i),
                    Set.of("read", "write"),
                    Environment.PROD,
                    i % 2 == 0 ? Duration.ofHours(8) : Duration.ofMinutes(90),
                    "data-access@1"));
        }
        List<DecisionScope> decisions = new ArrayList<>();
        for (int i = 0; i < scopes; i++) {
            decisions.add(new DecisionScope(
                    new Pattern("data-quality"),
                    new Pattern("taxi/*"),
                    Severity.HIGH,
                    i == 0 ? Optional.of(new BigDecimal("10000")) : Optional.empty()));
        }
        Card card = new Card(
                Text.of("Data steward", "데이터 관리자"),
                "mobility data",
                List.of("data engineers", "model developers", "the privacy office"),
                Set.of("monthly fare report", "quality of trips"),
                List.of(
                        new SkillRequirement("sql", 2, Period.ofYears(2)),
                        new SkillRequirement("privacy", 1, Period.ofYears(1))),
                "가".repeat(notes),
                List.of(URI.create("https://wiki.example/stewards")),
                Map.of());
        return new Persona(
                new PersonaId("data-steward"),
                3,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                access,
                decisions,
                Optional.empty());
    }

    @Test
    void shows_the_nine_fields_in_both_languages() {
        String english = new MarkdownRenderer().render(PersonaReport.of(steward(2, 1, 1), Locale.ENGLISH));
        String korean = new HtmlRenderer().render(PersonaReport.of(steward(2, 1, 1), Locale.KOREAN));

        assertThat(english)
                .contains("# Data steward")
                .contains("**team** mobility data")
                .contains("**main interactions** data engineers; model developers; the privacy office")
                .contains("**owned processes** monthly fare report; quality of trips")
                .contains("**skills** sql, level 2, shown within 2 y; privacy, level 1, shown within 1 y")
                .contains("## Notes\n\n가\n")
                .contains("wiki.example/stewards")
                .contains("| `taxi/trips-0` | read, write | PROD | 8 h | data-access&#64;1 |")
                .contains("| `taxi/trips-1` | read, write | PROD | 90 min | data-access&#64;1 |")
                .contains("| `data-quality` | `taxi/*` | HIGH | 10000 |");
        assertThat(korean).contains("페르소나 카드", "데이터 관리자", "담당 프로세스", "컴포넌트 접근 권한", "8시간", "역량");
    }

    @ParameterizedTest
    @CsvSource({"PT30S, 30 s, 30초", "PT1M0.5S, 60.5 s, 60.5초", "PT1M, 1 min, 1분", "PT336H, 336 h, 336시간"})
    void says_how_long_something_may_be_had_whatever_the_unit(Duration most, String english, String korean) {
        Persona plain = steward(1, 1, 1);
        Persona brief = with(
                plain.card(),
                List.of(new Eligibility(new Pattern("trips"), Set.of("read"), Environment.PROD, most, "usual")));

        assertThat(new MarkdownRenderer().render(PersonaReport.of(brief, Locale.ENGLISH)))
                .contains("| `trips` | read | PROD | " + english + " | usual |");
        assertThat(new MarkdownRenderer().render(PersonaReport.of(brief, Locale.KOREAN)))
                .contains("| " + korean + " | usual |");
    }

    @ParameterizedTest
    @CsvSource({"P1Y6M, 1 y 6 mo, 1년 6개월", "P90D, 90 d, 90일"})
    void says_how_old_the_evidence_of_a_skill_may_be(Period age, String english, String korean) {
        Card card = steward(1, 1, 1).card();
        Persona skilled = with(
                new Card(
                        card.name(),
                        card.team(),
                        card.interactions(),
                        card.processes(),
                        List.of(new SkillRequirement("sql", 2, age)),
                        "",
                        card.sources(),
                        Map.of()),
                List.of());

        assertThat(new MarkdownRenderer().render(PersonaReport.of(skilled, Locale.ENGLISH)))
                .contains("sql, level 2, shown within " + english);
        assertThat(new MarkdownRenderer().render(PersonaReport.of(skilled, Locale.KOREAN)))
                .contains("sql (수준 2, 증빙 " + korean + " 이내)");
    }

    private static Persona with(Card card, List<Eligibility> access) {
        return new Persona(
                new PersonaId("data-steward"),
                3,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                access,
                List.of(),
                Optional.empty());
    }

    @Test
    void shows_the_fields_of_the_organisations_own_by_their_names() {
        Persona plain = steward(1, 1, 1);
        Card card = plain.card();
        Card own = new Card(
                card.name(),
                card.team(),
                card.interactions(),
                card.processes(),
                card.skills(),
                "",
                card.sources(),
                Map.of("since", "2026-02-28", "cost-centre", "4711"));
        Persona persona = with(own, List.of());

        assertThat(new MarkdownRenderer().render(PersonaReport.of(persona, Locale.ENGLISH)))
                .contains("**own fields** cost-centre: 4711; since: 2026-02-28");
        assertThat(new MarkdownRenderer().render(PersonaReport.of(persona, Locale.KOREAN)))
                .contains("**자체 항목** cost-centre: 4711; since: 2026-02-28");
        assertThat(new MarkdownRenderer().render(PersonaReport.of(plain, Locale.ENGLISH)))
                .doesNotContain("own fields");
    }

    @Test
    void an_agent_names_who_answers_for_it() {
        Persona person = steward(1, 1, 1);
        Persona agent = new Persona(
                new PersonaId("fixer"),
                1,
                Persona.Type.AGENT,
                Persona.Status.DRAFT,
                person.card(),
                List.of(),
                List.of(),
                Optional.of(new PersonaId("data-owner")));

        assertThat(new MarkdownRenderer().render(PersonaReport.of(agent, Locale.ENGLISH)))
                .contains("Held by agents; data-owner answers for it")
                .contains("Draft");
    }

    @Test
    void a_card_that_needs_a_second_page_is_refused() {
        FindingsException thrown = catchThrowableOfType(
                FindingsException.class, () -> PersonaReport.of(steward(20, 10, 1), Locale.ENGLISH));

        assertThat(thrown.has("PER-PAGE")).isTrue();
        assertThat(thrown.findings().get(0).message().en())
                .matches("persona card data-steward must fit on one page of 52 lines, but needs [0-9]+");
        assertThat(thrown.findings().get(0).message().ko()).contains("한 쪽");
    }

    @Test
    void every_line_of_a_note_counts() {
        // Of 124 columns 111 are filled: 50 syllables are one line, 550 are 1,100 columns and ten lines.
        int shorter = PageLines.of(PersonaReport.of(steward(2, 2, 50), Locale.KOREAN));
        int longer = PageLines.of(PersonaReport.of(steward(2, 2, 550), Locale.KOREAN));

        assertThat(longer - shorter).isEqualTo(9);
    }
}
