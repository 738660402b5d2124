package dev.assay.governance.raci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A table as articles print it, gathered from four places and read row by row as it stands: letters that share a cell, two who
 * decide, nobody who decides, an agent that answers. It is no valid matrix, and each fault names its cell.
 */
class LiteralTableTest {
    private static final List<String> COLUMNS =
            List.of("governance-lead", "data-owner", "data-engineer", "model-developer", "operations", "watcher");

    private static final String TABLE = """
            discovery   | A/R | C   | I   | C   | I   | -
            development | A   | A   | R   | R   | C   | R
            deployment  | C   | -   | R   | R/C | R   | -
            operation   | I   | I   | C   | C   | R   | A
            audit       | A   | C   | -   | I   | -   | -
            """;

    private final Firm firm = new Firm();

    private static RaciMatrix literal() {
        List<Activity> rows = new ArrayList<>();
        TABLE.lines().forEach(line -> {
            List<String> cells = Stream.of(line.split("\\|")).map(String::strip).toList();
            rows.add(Firm.row(
                    cells.get(0), new Letters(with(cells, "A"), with(cells, "R"), with(cells, "C"), with(cells, "I"))));
        });
        return new RaciMatrix(1, rows);
    }

    private static List<PersonaId> with(List<String> cells, String letter) {
        return Stream.iterate(1, i -> i < cells.size(), i -> i + 1)
                .filter(i -> List.of(cells.get(i).split("/")).contains(letter))
                .map(i -> new PersonaId(COLUMNS.get(i - 1)))
                .toList();
    }

    @Test
    void read_literally_it_is_refused_with_findings_that_name_the_cells() {
        List<String> found = firm.check(literal()).stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .filter(finding -> !finding.code().equals("RACI-7"))
                .map(Finding::toString)
                .toList();

        assertThat(found)
                .containsExactly(
                        "raci.activities[development].letters.accountable: development must have exactly one accountable, but has 2:"
                                + " governance-lead, data-owner (RACI-1)",
                        "raci.activities[development].letters.responsible: watcher is for agents, so who answers for it"
                                + " (data-steward) must be accountable for development: governance-lead, data-owner (RACI-9)",
                        "raci.activities[deployment].letters.accountable: deployment must have exactly one accountable, but has 0"
                                + " (RACI-1)",
                        "raci.activities[deployment].letters.consulted: model-developer must have one letter for deployment (or be"
                                + " accountable and responsible), but is responsible, consulted (RACI-3)",
                        "raci.activities[operation].letters.accountable: watcher is for agents and must not be accountable for"
                                + " operation (RACI-4)",
                        "raci.activities[audit].letters.responsible: audit must have somebody responsible, but has nobody (RACI-2)");
    }

    @Test
    void the_findings_name_the_cells_in_korean_too() {
        assertThat(firm.check(literal()).get(0).describe(Locale.KOREAN))
                .isEqualTo(
                        "raci.activities[development].letters.accountable: 활동 development의 책임자(A)는 정확히 하나여야 하지만 2개입니다:"
                                + " governance-lead, data-owner (RACI-1)");
    }

    @Test
    void it_is_not_put_in_force_and_the_default_is_and_the_log_proves_both() {
        firm.person("kim", Principal.Status.ACTIVE).person("lee", Principal.Status.ACTIVE);
        Raci raci = new Raci(firm.store, reader -> Set.of());

        Assertions.assertThatThrownBy(() -> raci.propose(literal(), "as printed", Actor.of("kim")))
                .hasMessageContaining("(RACI-1)");
        RaciProposal proposal = raci.propose(RaciMatrix.defaults(), "made valid", Actor.of("kim"));
        raci.approve(proposal.proposal().id(), "fine", Actor.of("lee"));

        assertThat(firm.store.<Map<String, ?>>read(
                        reader -> RaciMatrix.KIND.encode(RaciMatrix.of(reader).orElseThrow())))
                .isEqualTo(RaciMatrix.KIND.encode(RaciMatrix.defaults()));
        assertThat(firm.events()).containsExactly("raci.proposed RACI-1", "raci.proposed ok", "raci.changed ok");
    }
}
