package dev.assay.governance.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.staffing.People;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueLibraryTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Actor KIM = Actor.of("kim");

    private static Stores.Open open(Stores stores) {
        Stores.Open open = stores.open(NOON);
        Principal kim = new Principal(
                new PrincipalId("kim"),
                Principal.Type.HUMAN,
                "Kim",
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
        new People(open.store(), List.of()).add(kim, KIM);
        return open;
    }

    /** A version that drops something needs a second person, lee, whom kim did not put in. */
    private static Optional<CatalogueDiff> agreed(Stores.Open open, Catalogue catalogue) {
        Principal lee = new Principal(
                new PrincipalId("lee"),
                Principal.Type.HUMAN,
                "Lee",
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
        open.store().change(change -> {
            change.put(PeopleKinds.PRINCIPAL, lee);
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of("principal", "lee")));
            return 0;
        });
        CatalogueLibrary library = new CatalogueLibrary(open.store());
        return library.approve(library.propose(catalogue, "ours", KIM), "agreed", Actor.of("lee"));
    }

    /** What happened since kim is there. */
    private static List<String> events(Stores.Open open) {
        try (var records = open.log().read(1)) {
            return records.skip(1)
                    .map(added -> added.event().type() + " "
                            + added.event().subject().id() + " "
                            + added.event().outcome())
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_new_version_is_recorded_with_what_it_changes(Stores stores) {
        Stores.Open open = open(stores);
        CatalogueLibrary library = new CatalogueLibrary(open.store());
        Catalogue before = Catalogues.shipped().stream()
                .filter(catalogue -> catalogue.header().id().equals("eu-ai-act-2024-1689"))
                .findFirst()
                .orElse(Catalogues.iso42001());
        Catalogue after = without(before, before.items().get(before.items().size() - 1));

        Optional<CatalogueDiff> first = library.load(before, KIM);
        Optional<CatalogueDiff> again = library.load(before, KIM);
        Optional<CatalogueDiff> second = agreed(open, after);

        String id = before.header().id();
        assertThat(first).isEmpty();
        assertThat(again).isEmpty();
        assertThat(second.orElseThrow().removed()).hasSize(1);
        assertThat(library.find(id, before.header().version()).orElseThrow().items())
                .isEqualTo(before.items());
        assertThat(library.current(id).orElseThrow().header().version()).isEqualTo("next");
        assertThat(events(open))
                .containsExactly(
                        "catalogue.loaded " + id + "@" + before.header().version() + " ok",
                        "test.put lee ok",
                        "catalogue.proposed " + id + "@next ok",
                        "catalogue.loaded " + id + "@next ok",
                        "catalogue.diffed " + id + "@next ok");
    }

    @ParameterizedTest
    @EnumSource
    void a_version_cannot_become_another(Stores stores) {
        Stores.Open open = open(stores);
        CatalogueLibrary library = new CatalogueLibrary(open.store());
        Catalogue iso = Catalogues.iso42001();
        Catalogue other = without(iso, iso.items().get(iso.items().size() - 1));
        agreed(open, other);
        CatalogueHeader header = iso.header();
        Catalogue same = Catalogue.of(
                new CatalogueHeader(
                        header.id(),
                        "next",
                        header.publisher(),
                        header.source(),
                        header.retrieved(),
                        header.licence(),
                        header.counts()),
                iso.items());

        FindingsException refused = catchThrowableOfType(FindingsException.class, () -> library.load(same, KIM));

        assertThat(refused.has("CAT-1")).isTrue();
        assertThat(events(open)).endsWith("catalogue.loaded " + header.id() + "@next CAT-1");
    }

    @ParameterizedTest
    @EnumSource
    void a_version_that_comes_with_the_library_is_loaded_as_it_is_and_as_nothing_else(Stores stores) {
        Stores.Open open = open(stores);
        CatalogueLibrary library = new CatalogueLibrary(open.store());
        Catalogue act = Catalogues.euAiAct();
        CatalogueItem last = act.items().get(act.items().size() - 1);
        Catalogue forged = without(act, last, act.header().version());

        FindingsException refused = catchThrowableOfType(FindingsException.class, () -> library.load(forged, KIM));

        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("CAT-1");
            assertThat(finding.message().en()).endsWith("but 0 items were added, 1 removed and 0 changed");
            assertThat(finding.message().ko()).endsWith("항목이 0개 추가, 1개 삭제, 0개 변경되었습니다");
        });
        assertThat(library.load(act, KIM)).isEmpty();
        assertThat(library.current("eu-ai-act").orElseThrow().find(last.id())).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_store_holds_overrides_nothing_that_comes_with_the_library(Stores stores) {
        Stores.Open open = open(stores);
        Catalogue act = Catalogues.euAiAct();
        CatalogueItem last = act.items().get(act.items().size() - 1);
        Catalogue forged = without(act, last, act.header().version());
        put(open, forged);
        CatalogueRef ref = new CatalogueRef(act.header().id(), act.header().version(), last.id());
        Control control = new Control("last", Text.of("Last"), Text.of("done"), List.of(ref), Optional.empty());

        assertThat(new Compliance(open.store()).adopt(control, KIM)).isEqualTo(control);
    }

    @ParameterizedTest
    @EnumSource
    void what_comes_with_the_library_is_found_whatever_a_store_holds_under_its_name(Stores stores) {
        Stores.Open open = open(stores);
        Catalogue act = Catalogues.euAiAct();
        CatalogueItem last = act.items().get(act.items().size() - 1);
        put(open, without(act, last, act.header().version()));
        CatalogueLibrary library = new CatalogueLibrary(open.store());

        assertThat(library.current("eu-ai-act").orElseThrow().items()).isEqualTo(act.items());
        assertThat(library.find("eu-ai-act", act.header().version())
                        .orElseThrow()
                        .header())
                .isEqualTo(act.header());
        assertThat(library.load(act, KIM)).isEmpty();
        CatalogueDiff diff = agreed(open, without(act, last)).orElseThrow();
        assertThat(diff.removed()).containsExactly(last);
        assertThat(diff.added()).isEmpty();
    }

    /** As it could be stored before what comes with the library was held against what is loaded. */
    private static void put(Stores.Open open, Catalogue forged) {
        open.store().change(change -> {
            change.insert(CatalogueVersion.KIND, CatalogueVersion.of(forged, change.now()));
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of("catalogue", "forged")));
            return 0;
        });
    }

    private static Catalogue without(Catalogue catalogue, CatalogueItem dropped) {
        return without(catalogue, dropped, "next");
    }

    private static Catalogue without(Catalogue catalogue, CatalogueItem dropped, String version) {
        List<CatalogueItem> items =
                catalogue.items().stream().filter(item -> !item.equals(dropped)).toList();
        CatalogueHeader header = catalogue.header();
        Map<String, Integer> counts = new java.util.TreeMap<>(header.counts());
        counts.computeIfPresent(dropped.type(), (type, count) -> count == 1 ? null : count - 1);
        return Catalogue.of(
                new CatalogueHeader(
                        header.id(),
                        version,
                        header.publisher(),
                        header.source(),
                        header.retrieved(),
                        header.licence(),
                        counts),
                items);
    }
}
