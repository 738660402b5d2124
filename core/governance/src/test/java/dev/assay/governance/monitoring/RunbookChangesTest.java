package dev.assay.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runbook is of use if somebody can go through it, and has. */
class RunbookChangesTest {
    private final Firm firm = new Firm();
    private final Runbooks runbooks = new Runbooks(firm.store());

    private Runbook book(AssetId asset, Period staleAfter, PersonaId... owners) {
        List<Runbook.Step> steps = Arrays.stream(owners)
                .map(owner -> new Runbook.Step(Text.of("stop the feed", "피드를 멈춘다"), owner))
                .toList();
        return new Runbook(
                "late", Text.of("Late fares", "늦은 요금"), asset, steps, staleAfter, firm.now(), Optional.empty());
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void to_write_it_anew_is_not_to_go_through_it() {
        Runbook first = runbooks.add(book(Firm.TRIPS, Period.ofMonths(3), Firm.OWNER), Firm.KIM);
        firm.pass(Duration.ofDays(60));

        Runbook second = runbooks.add(book(Firm.TRIPS, Period.ofMonths(3), Firm.OWNER, Firm.OWNER), Firm.KIM);

        assertThat(second.added()).isEqualTo(first.added());
        firm.pass(Duration.ofDays(40));
        assertThat(runbooks.stale()).containsExactly(second);
    }

    @Test
    void it_does_not_change_while_somebody_goes_through_it() {
        runbooks.add(book(Firm.TRIPS, Period.ofMonths(3), Firm.OWNER, Firm.OWNER), Firm.KIM);
        String run =
                runbooks.start("late", RunbookRun.Occasion.EXERCISE, Firm.KIM).id();
        runbooks.done(run, Firm.KIM, "stopped");
        Runbook shorter = book(Firm.TRIPS, Period.ofMonths(3), Firm.OWNER);

        assertThat(codes(() -> runbooks.add(shorter, Firm.KIM))).containsExactly("RUNNING");
        runbooks.done(run, Firm.KIM, "stopped again");

        assertThat(runbooks.add(shorter, Firm.KIM).steps()).hasSize(1);
    }

    @Test
    void it_changes_after_a_run_was_given_up_and_nobody_has_gone_through_it() {
        Runbook book = runbooks.add(book(Firm.TRIPS, Period.ofMonths(3), Firm.OWNER, Firm.OWNER), Firm.KIM);
        String run =
                runbooks.start("late", RunbookRun.Occasion.EXERCISE, Firm.BOT).id();
        String other =
                runbooks.start("late", RunbookRun.Occasion.EXERCISE, Firm.KIM).id();
        assertThat(other).isNotEqualTo(run);
        runbooks.giveUp(other, Firm.KIM, "one is enough");

        assertThat(codes(() -> runbooks.giveUp(run, Firm.KIM, "\u200b"))).containsExactly("REASON_MISSING");
        assertThat(codes(() -> runbooks.giveUp(run, Firm.BOT, "it takes long"))).containsExactly("SOD-2");
        assertThat(codes(() -> runbooks.giveUp("late", Firm.KIM, "it takes long")))
                .containsExactly("UNKNOWN_RUNBOOK");
        assertThat(codes(() -> runbooks.add(book, Firm.KIM))).containsExactly("RUNNING");
        runbooks.giveUp(run, Firm.KIM, "it takes long");

        assertThat(codes(() -> runbooks.done(run, Firm.KIM, "late"))).containsExactly("UNKNOWN_RUNBOOK");
        assertThat(codes(() -> runbooks.giveUp(run, Firm.KIM, "again"))).containsExactly("UNKNOWN_RUNBOOK");
        assertThat(runbooks.add(book, Firm.KIM).exercised()).isEmpty();
        assertThat(firm.story()).contains("00:00 runbook.given_up kim");
    }

    @Test
    void it_is_about_an_asset_and_for_personas_that_there_are() {
        Runbook unowned = book(Firm.TRIPS, Period.ofMonths(3), new PersonaId("data-ownr"), Firm.OWNER);
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> runbooks.add(unowned, Firm.KIM));

        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNKNOWN_PERSONA");
            assertThat(finding.path()).isEqualTo("steps[0].owner");
            assertThat(finding.message().en())
                    .startsWith("no persona \"data-ownr\"")
                    .contains("data-owner");
            assertThat(finding.message().ko()).contains("data-owner");
        });
        assertThat(codes(() -> runbooks.add(book(new AssetId("trisp"), Period.ofMonths(3), Firm.OWNER), Firm.KIM)))
                .containsExactly("UNKNOWN_ASSET");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1M", "P1Y1M", "P367D", "P10Y", "P2147483647Y"})
    void it_is_stale_after_a_time_that_comes(Period staleAfter) {
        assertThatThrownBy(() -> book(Firm.TRIPS, staleAfter, Firm.OWNER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("staleAfter must be more than nothing and at most P1Y, but was " + staleAfter);
    }

    @Test
    void its_names_and_steps_are_no_longer_than_anybody_reads() {
        List<Runbook.Step> one = List.of(new Runbook.Step(Text.of("stop"), Firm.OWNER));
        assertRefused("late", "x".repeat(201), one, "title must be 1 to 200 characters that can be read, but was");
        assertRefused("l".repeat(201), "Late", one, "id must be 1 to 200 characters that can be read, but was");
        assertRefused(
                "late",
                "Late",
                List.of(new Runbook.Step(Text.of("x".repeat(4_097)), Firm.OWNER)),
                "steps must be 100 at most, each readable with 4096 characters at most, but were 1");
        assertRefused(
                "late",
                "Late",
                Collections.nCopies(101, one.get(0)),
                "steps must be 100 at most, each readable with 4096 characters at most, but were 101");
    }

    private void assertRefused(String id, String title, List<Runbook.Step> steps, String message) {
        assertThatThrownBy(() -> new Runbook(
                        id, Text.of(title), Firm.TRIPS, steps, Period.ofMonths(3), firm.now(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
