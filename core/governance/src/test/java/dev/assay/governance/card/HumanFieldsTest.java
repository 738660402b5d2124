package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What only people can answer (DS-M1, what the dataset is for) and what a run can, too (DS-C6, what is missing). */
class HumanFieldsTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final FieldAnswer PURPOSE = FieldAnswer.of("DS-M1", Text.of("fares", "요금"));

    private static Cards cards(Stores stores) {
        Office office =
                new Office(stores.open(Clock.fixed(Office.NOON, ZoneOffset.UTC)).store());
        office.employRobot();
        office.cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        return office.cards;
    }

    private static Finding refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run)
                .findings()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_answers_nothing_that_only_people_can(Stores stores) {
        Cards cards = cards(stores);

        Finding said = refused(() -> cards.declare(SHEET, PURPOSE, Office.ROBOT));
        Finding dropped = refused(() -> cards.declareNotApplicable(SHEET, "DS-M1", "no use", Office.ROBOT));

        assertThat(said.describe(Locale.ENGLISH))
                .isEqualTo("DS-M1: DS-M1 must be answered by a person, but bot is none (DOC-1)");
        assertThat(said.describe(Locale.KOREAN)).contains("DS-M1에는 사람이 답해야 하지만 bot은(는) 사람이 아닙니다");
        assertThat(dropped).isEqualTo(said);
        assertThat(cards.view(SHEET).document().fields()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_confirms_nothing_that_only_people_can_answer(Stores stores) {
        Cards cards = cards(stores);
        cards.declare(SHEET, PURPOSE, KIM);

        assertThat(refused(() -> cards.confirm(SHEET, Set.of("DS-M1"), Office.ROBOT))
                        .code())
                .isEqualTo("DOC-1");

        assertThat(cards.confirm(SHEET, Set.of("DS-M1"), KIM).answer("DS-M1")).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_answers_what_a_run_can_or_what_is_registered(Stores stores) {
        Cards cards = cards(stores);

        cards.declare(SHEET, FieldAnswer.of("DS-C6", Text.of("none", "없음")), Office.ROBOT);
        cards.declareNotApplicable(SHEET, "DS-T1", "nobody keeps it", Office.ROBOT);

        assertThat(cards.view(SHEET).document().fields()).containsOnlyKeys("DS-C6", "DS-T1");
    }
}
