package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a persona owns is changed by who acts in it. Kim and lee own, choi is chief, jung an engineer. */
class OwnershipTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Actor CHOI = Actor.of("choi");
    private static final Actor JUNG = Actor.of("jung");

    @ParameterizedTest
    @EnumSource
    void a_contract_is_changed_by_its_owner_and_taken_over_by_nobody(Stores stores) {
        Firm firm = new Firm(stores);
        Systems systems = new Systems(firm.store());
        Supplier maps = maps(firm, Firm.OWNER, "own maps");
        systems.supply(maps, CHOI);

        refused("NOT_ADDRESSED", () -> systems.supply(maps(firm, Firm.OWNER, "none"), JUNG));
        refused("NOT_ADDRESSED", () -> systems.supply(maps(firm, Firm.ENGINEER, "none"), JUNG));
        refused("SOD-1", () -> systems.supply(maps(firm, Firm.ENGINEER, "own maps"), JUNG));
        refused("SOD-1", () -> systems.supply(maps(firm, Firm.ENGINEER, "own maps"), acting("choi", "jung")));
        assertThat(stored(firm)).isEqualTo(maps);

        Supplier better = maps(firm, Firm.OWNER, "maps of last year");
        assertThat(systems.supply(better, KIM)).isEqualTo(better);
        Supplier given = maps(firm, Firm.STEWARD, "maps of last year");
        assertThat(systems.supply(given, CHOI)).isEqualTo(given);
        assertThat(stored(firm)).isEqualTo(given);
    }

    @ParameterizedTest
    @EnumSource
    void a_control_is_excluded_by_its_owner_and_taken_over_by_nobody(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());
        Control log = compliance.adopt(control(Optional.empty()).ownedBy(Firm.OWNER), CHOI);

        refused("NOT_ADDRESSED", () -> compliance.propose(excluded().ownedBy(Firm.OWNER), "none", JUNG));
        refused("NOT_ADDRESSED", () -> compliance.propose(excluded().ownedBy(Firm.ENGINEER), "none", JUNG));
        refused("NOT_ADDRESSED", () -> compliance.adopt(control(Optional.empty()), JUNG));
        refused("SOD-1", () -> compliance.adopt(log.ownedBy(Firm.ENGINEER), JUNG));

        Control given = compliance.adopt(log.ownedBy(Firm.STEWARD), CHOI);
        refused("NOT_ADDRESSED", () -> compliance.propose(excluded().ownedBy(Firm.STEWARD), "none", KIM));
        String proposal = compliance.propose(excluded().ownedBy(Firm.STEWARD), "none", Actor.of("park"));
        assertThat(compliance.approve(proposal, "agreed", CHOI).applies()).isFalse();
        assertThat(given.owner()).contains(Firm.STEWARD);
    }

    @ParameterizedTest
    @EnumSource
    void a_control_that_nobody_owns_is_changed_by_anybody_who_steers(Stores stores) {
        Firm firm = new Firm(stores);
        Compliance compliance = new Compliance(firm.store());
        compliance.adopt(control(Optional.empty()), CHOI);

        String proposal = compliance.propose(excluded(), "none", JUNG);
        assertThat(compliance.approve(proposal, "agreed", CHOI).applies()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_control_is_owned_by_a_persona_that_there_is(Stores stores) {
        Compliance compliance = new Compliance(new Firm(stores).store());

        List<Finding> findings = refused(
                "UNKNOWN_PERSONA",
                () -> compliance.adopt(control(Optional.empty()).ownedBy(new PersonaId("data-ovner")), CHOI));

        assertThat(findings.get(0).describe(Locale.ENGLISH)).contains("no persona \"data-ovner\"", "data-owner");
        assertThat(findings.get(0).describe(Locale.KOREAN)).contains("없는 페르소나입니다: \"data-ovner\"", "data-owner");
    }

    private static Control excluded() {
        return control(Optional.of("nothing is logged here"));
    }

    private static Control control(Optional<String> excluded) {
        CatalogueRef logging = new CatalogueRef("eu-ai-act", "2024-1689", "Art. 12");
        return new Control("audit-log", Text.of("Audit log"), Text.of("verified"), List.of(logging), excluded);
    }

    private static Supplier maps(Firm firm, PersonaId owner, String contingency) {
        return new Supplier(
                "maps",
                "Maps",
                owner,
                Set.of(Firm.TRIPS),
                Map.of(Supplier.QUALITY, Supplier.Party.SUPPLIER),
                Optional.of(firm.now().plus(Duration.ofDays(90))),
                contingency);
    }

    private static Supplier stored(Firm firm) {
        return firm.store()
                .<Supplier>read(reader ->
                        reader.find(Supplier.KIND, "maps").map(Stored::value).orElseThrow());
    }

    private static Actor acting(String who, String onBehalfOf) {
        return new Actor(who, Optional.empty(), List.of(onBehalfOf));
    }

    private static List<Finding> refused(String code, Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(refused.findings()).extracting(Finding::code).containsExactly(code);
        return refused.findings();
    }
}
