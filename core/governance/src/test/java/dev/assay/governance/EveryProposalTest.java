package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is changed by a proposal: the same rules hold. */
class EveryProposalTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final Actor JUNG = Actor.of("jung");
    private static final Actor BOT = Actor.of("bot");

    private final Firm firm = new Firm();

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(refused).isNotNull();
        return refused.findings().stream().map(Finding::code).toList();
    }

    private List<String> events(String type) {
        return firm.records().stream()
                .map(added -> added.event())
                .filter(event -> event.type().endsWith(type))
                .map(event -> event.type().replaceAll(".*\\.", "") + " " + event.outcome())
                .toList();
    }

    @Test
    void the_table_has_whatever_is_proposed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> found = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> java.util.regex.Pattern.compile("record (\\w+)\\([^{]*implements Proposed<")
                            .matcher(read(file))
                            .results()
                            .map(match -> match.group(1)))
                    .toList();

            assertThat(Stream.of(Proposable.values()).map(Enum::name)).containsExactlyInAnyOrderElementsOf(found);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_proposed_by_somebody_known_for_a_reason(Proposable kind) {
        Proposable.Way way = kind.way(firm);

        assertThat(codes(() -> way.propose().by(Actor.of("ghost"), "\u200B\u3164 ")))
                .containsExactlyInAnyOrder("UNKNOWN_PRINCIPAL", "REASON_MISSING");
        assertThat(codes(() -> way.propose().by(new Actor("kim", Optional.empty(), List.of("ghost")), "it is better")))
                .containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> way.propose().by(KIM, "half \uD83D"))).contains("REASON_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void is_proposed_by_who_is_active_and_not_for_who_has_left(Proposable kind) {
        Proposable.Way way = kind.way(firm);
        Principal park = firm.store()
                .read(reader ->
                        reader.find(PeopleKinds.PRINCIPAL, "park").orElseThrow().value());

        way.propose().by(BOT, "it is better");
        firm.put(PeopleKinds.PRINCIPAL, park.with(Principal.Status.ON_LEAVE, Optional.empty()));
        way.propose().by(new Actor("kim", Optional.empty(), List.of("park")), "it is better");
        assertThat(codes(() -> way.propose().by(Actor.of("park"), "it is better")))
                .containsExactly("SOD-2");
        assertThat(codes(() -> way.propose().by(BOT, "it is better"))).containsExactly("SOD-2");
        firm.put(PeopleKinds.PRINCIPAL, park.with(Principal.Status.LEFT, Optional.empty()));
        assertThat(codes(() -> way.propose().by(new Actor("kim", Optional.empty(), List.of("park")), "it is better")))
                .containsExactly("SOD-2");
    }

    @ParameterizedTest
    @EnumSource
    void is_approved_once_by_another_person(Proposable kind) {
        Proposable.Way way = kind.way(firm);
        String proposal = way.propose().by(KIM, "it is better");

        assertThat(codes(() -> way.approve().on(proposal, "mine", KIM))).containsExactly("SOD-1");
        assertThat(codes(() -> way.approve().on(proposal, "fine", BOT))).containsExactly("SOD-2");
        assertThat(codes(() -> way.approve().on("none#1", "fine", LEE))).containsExactly("UNKNOWN");
        assertThat(codes(() -> way.approve().on(proposal, " ", LEE))).containsExactly("REASON_MISSING");
        way.approve().on(proposal, "agreed", LEE);
        assertThat(codes(() -> way.approve().on(proposal, "agreed", LEE))).containsExactly("ALREADY_RESOLVED");
        assertThat(codes(() -> way.decline().on(proposal, "after all", LEE))).containsExactly("ALREADY_RESOLVED");
    }

    @ParameterizedTest
    @EnumSource
    void is_answered_for_nobody_who_is_unknown_or_gone(Proposable kind) {
        Proposable.Way way = kind.way(firm);
        String proposal = way.propose().by(KIM, "it is better");
        Actor forGhost = new Actor("lee", Optional.empty(), List.of("the-board"));
        Actor forGone = new Actor("lee", Optional.empty(), List.of("park"));
        Principal park = firm.store()
                .read(reader ->
                        reader.find(PeopleKinds.PRINCIPAL, "park").orElseThrow().value());
        firm.put(PeopleKinds.PRINCIPAL, park.with(Principal.Status.LEFT, Optional.empty()));

        assertThat(codes(() -> way.approve().on(proposal, "agreed", forGhost))).containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> way.decline().on(proposal, "agreed", forGhost))).containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> way.approve().on(proposal, "agreed", forGone))).containsExactly("PRINCIPAL_ABSENT");
        assertThat(codes(() -> way.decline().on(proposal, "agreed", forGone))).containsExactly("PRINCIPAL_ABSENT");

        firm.put(PeopleKinds.PRINCIPAL, park.with(Principal.Status.ON_LEAVE, Optional.empty()));
        way.approve().on(proposal, "agreed", forGone);
    }

    @ParameterizedTest
    @EnumSource
    void is_stale_once_another_was_approved(Proposable kind) {
        Proposable.Way way = kind.way(firm);
        String older = way.propose().by(KIM, "it is better");
        String newer = way.propose().by(KIM, "it is better still");

        way.approve().on(newer, "agreed", LEE);

        assertThat(codes(() -> way.approve().on(older, "agreed", LEE))).containsExactly("STALE");
    }

    @ParameterizedTest
    @EnumSource
    void is_declined_for_a_reason_and_stays_so(Proposable kind) {
        Proposable.Way way = kind.way(firm);
        String proposal = way.propose().by(KIM, "it is better");

        assertThat(codes(() -> way.decline().on(proposal, "no", BOT))).containsExactly("SOD-2");
        assertThat(codes(() -> way.decline().on(proposal, " ", LEE))).containsExactly("REASON_MISSING");
        way.decline().on(proposal, "it is not", LEE);

        assertThat(codes(() -> way.approve().on(proposal, "agreed", LEE))).containsExactly("ALREADY_RESOLVED");
        assertThat(events(".declined")).contains("declined ok");
    }

    @ParameterizedTest
    @EnumSource
    void who_had_a_part_in_it_when_it_was_made_does_not_approve_it_later(Proposable kind) {
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(firm.now().plusSeconds(60)), Optional.of(Firm.KIM));
        Proposable.Way way = kind.way(firm);
        String proposal = way.propose().by(JUNG, "it is better");

        firm.pass(Duration.ofHours(2));

        assertThat(codes(() -> way.approve().on(proposal, "agreed", KIM))).containsExactly("SOD-1");
        way.approve().on(proposal, "agreed", LEE);
    }
}
