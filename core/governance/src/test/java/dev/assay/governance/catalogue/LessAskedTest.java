package dev.assay.governance.catalogue;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A version of one's own that asks for less takes two people; one that asks for more, or comes with the library, does not. */
class LessAskedTest {
    private static final Catalogue ACT = Catalogues.euAiAct();
    private static final CatalogueItem MINIMAL = ACT.require("TIER-MINIMAL");

    private Plant plant;
    private CatalogueLibrary library;

    private void use(Stores stores) {
        plant = new Plant(stores);
        library = new CatalogueLibrary(plant.store);
    }

    private static Catalogue published() {
        return Catalogues.shipped("eu-ai-act", "2024-1689").orElseThrow();
    }

    private static Catalogue own(String version, List<CatalogueItem> items) {
        CatalogueHeader header = ACT.header();
        Map<String, Integer> counts = new TreeMap<>();
        items.forEach(item -> counts.merge(item.type(), 1, Integer::sum));
        return Catalogue.of(
                new CatalogueHeader(
                        header.id(), version, "we", header.source(), header.retrieved(), header.licence(), counts),
                items);
    }

    private static Catalogue one(String version) {
        return own(version, List.of(MINIMAL));
    }

    private static FindingsException refused(String code, ThrowingCallable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt);
        assertThat(refused).as("it must be refused").isNotNull();
        assertThat(refused.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(code));
        return refused;
    }

    private List<CatalogueItem> asked() {
        return library.current("eu-ai-act").orElseThrow().items();
    }

    private List<Notice> delivered() {
        List<Notice> delivered = new ArrayList<>();
        new Outbox(plant.store, Plant.as("checker")).deliver(delivered::add);
        return delivered;
    }

    /** That a version was loaded in the meantime, for which nobody was asked, makes a proposal stale as well. */
    @ParameterizedTest
    @EnumSource
    void who_was_told_of_what_is_stale_is_told_of_what_is_proposed_in_its_place(Stores stores) {
        use(stores);
        library.load(published(), ANN);
        library.propose(one("ours"), "we have staff only", BEN);
        assertThat(delivered()).hasSize(1);
        library.propose(one("ours"), "we have staff only", BEN);
        assertThat(delivered()).isEmpty();

        library.load(ACT, ANN);
        String anew = library.propose(one("ours"), "we have staff only", BEN);

        assertThat(delivered())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text().en()).contains("proposal " + anew + ";"));
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    /** The act has 74 items: 8 areas, 3 bases, 4 exemptions, 1 information, 41 obligations, 10 prohibitions and 7 tiers. */
    @ParameterizedTest
    @EnumSource
    void nobody_alone_drops_what_the_law_asks(Stores stores) {
        use(stores);
        library.load(ACT, ANN);

        FindingsException refused = refused("CAT-7", () -> library.load(one("ours"), ANN));

        assertThat(refused.findings().get(0).message())
                .isEqualTo(Text.of(
                        "a version that drops or changes items must be proposed (propose) and approved by somebody else,"
                                + " but eu-ai-act@ours drops 73 of eu-ai-act@"
                                + ACT.header().version()
                                + " and changes 0",
                        "항목을 없애거나 바꾸는 판은 제안하고 다른 사람이 승인해야 하지만, eu-ai-act@ours 판은 eu-ai-act@"
                                + ACT.header().version() + " 판의 항목 73개를 없애고 0개를 바꿉니다"));
        assertThat(asked()).isEqualTo(ACT.items());
        assertThat(plant.events()).endsWith("catalogue.loaded CAT-7");
        String proposal = library.propose(one("ours"), "we have staff only", ANN);
        refused("SOD-1", () -> library.approve(proposal, "agreed", ANN));
        assertThat(asked()).isEqualTo(ACT.items());
        assertThat(library.approve(proposal, "agreed", CHO).orElseThrow().removed())
                .hasSize(73);
        assertThat(asked()).containsExactly(MINIMAL);
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }

    /** Before anybody loads the law, a version of one's own takes its place as well. */
    @ParameterizedTest
    @EnumSource
    void nor_before_it_is_loaded_nor_by_another_wording_of_an_item(Stores stores) {
        use(stores);
        List<CatalogueItem> reworded = new ArrayList<>(ACT.items());
        reworded.set(
                reworded.indexOf(MINIMAL),
                new CatalogueItem(
                        MINIMAL.id(),
                        MINIMAL.title(),
                        "information",
                        MINIMAL.parent(),
                        MINIMAL.force(),
                        MINIMAL.appliesTo(),
                        MINIMAL.verification()));

        refused("CAT-7", () -> library.load(one("ours"), ANN));
        refused("CAT-7", () -> library.load(own("reworded", reworded), ANN));

        assertThat(library.current("eu-ai-act")).isEmpty();
        assertThat(library.load(ACT, ANN)).isEmpty();
        refused("CAT-7", () -> library.load(own("reworded", reworded), ANN));
    }

    @ParameterizedTest
    @EnumSource
    void what_asks_for_more_and_the_newest_that_comes_with_the_library_take_one(Stores stores) {
        use(stores);
        library.load(published(), ANN);

        assertThat(library.load(ACT, ANN)).isPresent();

        List<CatalogueItem> more = new ArrayList<>(ACT.items());
        more.add(new CatalogueItem(
                "ours-1",
                Text.of("ours"),
                "obligation",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                MINIMAL.verification()));
        assertThat(library.load(own("more", more), ANN).orElseThrow().added()).hasSize(1);
        // What two agreed on, or one added, is not dropped by one either.
        refused("CAT-7", () -> library.load(own("back", ACT.items()), ANN));
    }

    /** The act as it was published lacks two prohibitions and a duty of the amended one. */
    @ParameterizedTest
    @EnumSource
    void nobody_alone_goes_back_to_an_older_one_that_comes_with_the_library(Stores stores) {
        use(stores);
        library.load(ACT, ANN);

        refused("CAT-7", () -> library.load(published(), ANN));
    }

    @ParameterizedTest
    @EnumSource
    void a_proposal_is_about_the_catalogue_as_it_is_and_about_what_is_new(Stores stores) {
        use(stores);
        String early = library.propose(one("ours"), "we have staff only", ANN);
        library.load(ACT, BEN);

        refused("STALE", () -> library.approve(early, "agreed", CHO));
        refused("CAT-1", () -> library.propose(ACT, "again", ANN));
        refused("CAT-1", () -> library.propose(one(ACT.header().version()), "forged", ANN));
        String next = library.propose(one("next"), "we have staff only", ANN);
        library.decline(next, "we film people", CHO);
        refused("ALREADY_RESOLVED", () -> library.approve(next, "agreed", CHO));
        assertThat(asked()).isEqualTo(ACT.items());
    }
}
