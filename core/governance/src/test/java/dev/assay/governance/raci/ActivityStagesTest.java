package dev.assay.governance.raci;

import static dev.assay.governance.raci.Firm.ids;
import static dev.assay.governance.raci.Firm.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.World;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** In which stages of a system's life an activity takes place. */
class ActivityStagesTest {
    private static final Clock CLOCK = Clock.fixed(Firm.NOON, ZoneOffset.UTC);
    private static final Actor KIM = Actor.of("kim");
    private static final ActivityId DEPLOYMENT = new ActivityId("deployment");
    private static final RecordCodec<Activity> CODEC = RecordCodec.of(Activity.class);
    private static final Activity ROW =
            row("framework", new Letters(ids("data-owner"), ids("data-steward"), ids("legal"), ids("board")));
    private static final Activity RETIRING = ROW.withStages(Set.of(Stage.RETIRED));

    private final Firm firm = new Firm()
            .person("kim", Principal.Status.ACTIVE)
            .person("lee", Principal.Status.ACTIVE)
            .assign("kim", "data-owner");

    @Test
    void without_stages_it_takes_place_in_every_one() {
        assertThat(Stage.values()).allMatch(ROW::isIn);
        assertThat(Stage.values()).filteredOn(RETIRING::isIn).containsExactly(Stage.RETIRED);
        assertThat(RETIRING.withStages(Set.of())).isEqualTo(ROW);
    }

    /** The table that the default comes from names no stages; its go/no-go takes what is decided before and after, too. */
    @Test
    void the_default_matrix_names_none() {
        assertThat(RaciMatrix.defaults().activities())
                .hasSize(14)
                .allMatch(activity -> activity.stages().isEmpty());
    }

    @Test
    void it_is_written_in_the_words_of_files_and_read_back() {
        Activity some = ROW.withStages(Set.of(Stage.UNDER_AUDIT, Stage.OPERATION));

        Map<String, Object> tree = CODEC.encode(some);

        assertThat(tree.get("stages")).isEqualTo(List.of("operation", "under-audit"));
        assertThat(CODEC.decode("", tree)).isEqualTo(some);
    }

    @Test
    void what_was_written_without_stages_is_read_as_before() {
        Map<String, Object> tree = CODEC.encode(ROW);

        assertThat(tree).doesNotContainKey("stages");
        assertThat(CODEC.decode("", tree)).isEqualTo(ROW);
    }

    @Test
    void a_stage_that_there_is_not_is_refused_with_those_that_there_are() {
        Map<String, Object> tree = new HashMap<>(CODEC.encode(ROW));
        tree.put("stages", List.of("operation", "production"));

        assertThat(said(tree, Locale.ENGLISH))
                .isEqualTo(
                        "stages[1]: must be one of discovery, development, deployment, operation, under-audit, suspended,"
                                + " retired, but was \"production\" (FORM-TYPE)");
        assertThat(said(tree, Locale.KOREAN))
                .isEqualTo("stages[1]: discovery, development, deployment, operation, under-audit, suspended, retired"
                        + " 중 하나여야 하지만 \"production\"입니다 (FORM-TYPE)");
        tree.put("stages", List.of("operation", "operation"));
        assertThat(said(tree, Locale.ENGLISH))
                .isEqualTo("stages[1]: must be given once, but was given before (FORM-VALUE)");
    }

    private static String said(Map<String, Object> tree, Locale locale) {
        try {
            return CODEC.decode("", tree).toString();
        } catch (FindingsException e) {
            return e.findings().stream()
                    .map(finding -> finding.describe(locale))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** An asset may be part of several systems in different stages, or of none. */
    @Test
    void a_stage_takes_no_decision_away_and_leaves_nothing_without_an_activity() {
        firm.asset("trips");
        RaciMatrix matrix = new RaciMatrix(1, List.of(RETIRING));
        firm.put(RaciMatrix.KIND, List.of(matrix));

        assertThat(matrix.activityFor("policy-change", "trips")).contains(RETIRING);
        assertThat(firm.store.<Boolean>read(reader -> Raci.covers(reader, new AssetId("trips"))))
                .isTrue();
        Optional<Addressee> asked =
                firm.store.read(reader -> Accountability.of(reader, matrix).addressee(RETIRING.id(), 0));
        assertThat(asked).map(Addressee::person).contains(new PrincipalId("kim"));
        assertThat(firm.check(matrix, "fares"))
                .isEqualTo(firm.check(new RaciMatrix(1, List.of(ROW)), "fares"))
                .noneMatch(finding -> finding.toString().contains("\"trips\"")
                        || finding.toString().contains("\"fares\""));
    }

    /** Whoever alone could move an activity to another stage could have people told that somebody else does it. */
    @ParameterizedTest
    @EnumSource
    void another_stage_alone_is_another_version_that_takes_two(Stores stores) {
        Stores.Open open = stores.open(CLOCK);
        GovernanceStore store = founded(open.store());
        Raci raci = new Raci(store, reader -> Set.of());
        RaciMatrix next = moved(RaciMatrix.defaults());

        String proposal = raci.propose(next, "only once", KIM).proposal().id();
        assertThatThrownBy(() -> raci.approve(proposal, "mine", KIM))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("SOD-1")).isTrue());
        assertThat(store.<Optional<RaciMatrix>>read(RaciMatrix::of)).contains(RaciMatrix.defaults());
        raci.approve(proposal, "fine", Actor.of("lee"));

        assertThat(store.<Optional<RaciMatrix>>read(RaciMatrix::of)).contains(next.withVersion(2));
        assertThat(versions(store)).containsExactly(RaciMatrix.defaults(), next.withVersion(2));
        assertThat(MemoryStore.replay(open.log(), CLOCK).snapshot()).isEqualTo(store.snapshot());
    }

    @Test
    void another_stage_alone_is_another_version_in_an_organisation_too() {
        GovernanceStore store = founded(Stores.MEMORY.open(CLOCK).store());

        put(store, RaciMatrix.defaults());
        put(store, moved(RaciMatrix.defaults()));

        assertThat(versions(store))
                .containsExactly(
                        RaciMatrix.defaults(), moved(RaciMatrix.defaults()).withVersion(2));
    }

    private static GovernanceStore founded(GovernanceStore store) {
        World.fill(store, PeopleKinds.PRINCIPAL, List.of(World.person("kim"), World.person("lee")));
        World.fill(
                store,
                PeopleKinds.PERSONA,
                RaciMatrix.defaults().activities().stream()
                        .flatMap(activity -> activity.letters().personas().stream())
                        .distinct()
                        .map(id -> World.persona(id.value()))
                        .toList());
        put(store, RaciMatrix.defaults());
        return store;
    }

    private static void put(GovernanceStore store, RaciMatrix matrix) {
        store.change(change -> {
            Raci.put(change, matrix, KIM, Optional.empty());
            change.record(AuditEvent.of("test.put", KIM, Subject.of("raci", "raci")));
            return 0;
        });
    }

    private static List<RaciMatrix> versions(GovernanceStore store) {
        return store.read(reader -> reader.all(RaciVersion.KIND).stream()
                .map(stored -> stored.value().matrix())
                .toList());
    }

    private static RaciMatrix moved(RaciMatrix matrix) {
        return new RaciMatrix(
                1,
                matrix.activities().stream()
                        .map(row -> row.id().equals(DEPLOYMENT) ? row.withStages(Set.of(Stage.DEPLOYMENT)) : row)
                        .toList());
    }
}
