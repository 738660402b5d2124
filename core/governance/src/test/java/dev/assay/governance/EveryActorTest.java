package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of every service is for people, or it is said why not. */
class EveryActorTest {
    private static final Set<Doors.Who> STRANGERS_REFUSED = Set.of(Doors.Who.PEOPLE, Doors.Who.KNOWN);
    private static final Set<String> NOBODY = Set.of("SOD-2", "UNKNOWN_PRINCIPAL");

    @Test
    void every_command_says_who_may_give_it() {
        Set<String> commands =
                Commands.all().stream().map(Commands::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(Doors.all().keySet()).containsExactlyInAnyOrderElementsOf(commands);
        assertThat(commands).hasSizeGreaterThan(100);
    }

    static Stream<Arguments> strangers() {
        return Commands.all().stream()
                .filter(command -> STRANGERS_REFUSED.contains(Doors.of(command).who()))
                .map(command -> Arguments.of(Commands.name(command), command));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strangers")
    void whom_nobody_knows_is_refused(String name, Method command) {
        assertRefused(command, "ghost");
    }

    static Stream<Arguments> steering() {
        return Commands.all().stream()
                .filter(command -> Doors.of(command).who() == Doors.Who.PEOPLE)
                .map(command -> Arguments.of(Commands.name(command), command));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("steering")
    void agents_do_not_steer(String name, Method command) {
        assertRefused(command, "bot");
    }

    static Stream<Arguments> open() {
        return Commands.all().stream()
                .filter(command -> Doors.of(command).who() != Doors.Who.PEOPLE)
                .map(command -> Arguments.of(Commands.name(command), command));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("open")
    void what_is_open_to_agents_says_why_and_does_not_refuse_them(String name, Method command) {
        assertThat(Doors.of(command).why()).isNotBlank();

        if (give(new Site(), command, "bot") instanceof FindingsException refused) {
            assertThat(refused.findings()).extracting(Finding::code).doesNotContainAnyElementsOf(NOBODY);
        }
    }

    private static void assertRefused(Method command, String who) {
        Site site = new Site();
        int before = site.firm.records().size();

        Throwable thrown = give(site, command, who);

        assertThat(thrown).isInstanceOf(FindingsException.class);
        Set<String> codes = Doors.of(command).codes();
        assertThat(((FindingsException) thrown).findings())
                .extracting(Finding::code)
                .containsAnyElementsOf(codes.isEmpty() ? NOBODY : codes);
        List<AuditRecord> after = site.firm.records();
        List<AuditRecord> left = after.subList(before, after.size()).stream()
                .filter(added -> !added.event().actor().equals(Actor.system()))
                .filter(added -> !isKept(command, added))
                .toList();
        assertThat(left).singleElement().satisfies(added -> {
            assertThat(added.event().actor().principal()).isEqualTo(who);
            assertThat(added.event().outcome()).isIn(codes.isEmpty() ? NOBODY : codes);
        });
    }

    /** An agent that decides what only people decide has proposed it. */
    private static boolean isKept(Method command, AuditRecord added) {
        return Commands.name(command).equals("Decisions.decide")
                && added.event().type().equals("decision.proposed")
                && added.event().actor().principal().equals("bot");
    }

    private static Throwable give(Site site, Method command, String who) {
        Object service = site.service(command.getDeclaringClass());
        assertThat(service).as(command.getDeclaringClass() + " is in the site").isNotNull();
        Object[] arguments = site.arguments(command.getGenericParameterTypes(), who);
        return catchThrowable(() -> {
            try {
                command.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
