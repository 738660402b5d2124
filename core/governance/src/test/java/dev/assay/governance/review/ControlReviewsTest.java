package dev.assay.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.CatalogueVersion;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The amendment of the EU AI Act puts the duties of high risk off and adds two prohibitions. */
class ControlReviewsTest {
    private static final Actor CHOI = Actor.of("choi");
    private static final Catalogue PUBLISHED = Catalogues.shipped().stream()
            .filter(catalogue -> catalogue.header().id().equals("eu-ai-act"))
            .filter(catalogue -> catalogue.header().version().equals("2024-1689"))
            .findFirst()
            .orElseThrow();
    private static final Catalogue AMENDED = Catalogues.euAiAct();
    private static final ReviewItem LOG = new ReviewItem("control", "audit-log");

    private Firm firm;
    private Reviews reviews;
    private final CatalogueListener tasks = new ControlReviews(Firm.CHIEF, Period.ofDays(30));

    ControlReviewsTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        Zones.set(firm.store(), Zones.SEOUL);
        reviews = new Reviews(firm.store(), Authorship.of(firm.log()));
    }

    private CatalogueLibrary library() {
        return new CatalogueLibrary(firm.store(), List.of(tasks));
    }

    private void adopt(String id, String item, Optional<String> excluded) {
        adopt(control(id, item, excluded));
    }

    private void adopt(Control control) {
        Compliance compliance = new Compliance(firm.store());
        if (control.applies()) {
            compliance.adopt(control, CHOI);
            return;
        }
        compliance.approve(compliance.propose(control, "as it is", CHOI), "agreed", Actor.of("kim"));
    }

    private static Control control(String id, String item, Optional<String> excluded) {
        CatalogueRef ref = new CatalogueRef("eu-ai-act", PUBLISHED.header().version(), item);
        return new Control(id, Text.of(id), Text.of("it is done"), List.of(ref), excluded);
    }

    private List<AuditEvent> tasks() {
        return firm.records().stream()
                .map(AuditRecord::event)
                .filter(event -> event.details().containsKey("catalogue"))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_new_version_has_the_owners_of_affected_controls_review_them(Stores stores) {
        use(stores);
        adopt(control("audit-log", "Art. 12", Optional.empty()).ownedBy(Firm.ENGINEER));
        adopt("literacy", "Art. 4", Optional.empty());
        adopt("registration", "Art. 49", Optional.of("no such system"));
        adopt("recording", "Art. 19", Optional.empty());
        library().load(PUBLISHED, CHOI);
        assertThat(tasks()).isEmpty();

        library().load(AMENDED, CHOI);

        // Logs (12, 19) come later by the amendment, literacy (4) does not, and what is excluded needs no review.
        assertThat(tasks())
                .extracting(event -> event.type() + " " + event.details().get("item") + " "
                        + event.details().get("reviewer") + " "
                        + event.details().get("items"))
                .containsExactly(
                        "review.scheduled control audit-log engineer [Art. 12]",
                        "review.scheduled control recording chief [Art. 19]",
                        "review.scheduled catalogue eu-ai-act chief [Art. 5(1)(ba), Art. 5(1)(bb), Art. 50(2)]");
        // Friday the 6th of March and thirty days.
        assertThat(reviews.current(LOG).orElseThrow().due()).isEqualTo(LocalDate.of(2026, 4, 5));
        assertThat(reviews.state(LOG)).contains(Review.State.DUE);
        assertThat(firm.untold())
                .containsExactlyInAnyOrder("review-task engineer", "review-task chief", "review-task chief");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void who_owns_the_control_reviews_it() {
        adopt(control("audit-log", "Art. 12", Optional.empty()).ownedBy(Firm.ENGINEER));
        library().load(PUBLISHED, CHOI);
        library().load(AMENDED, CHOI);

        reviews.start(LOG, Firm.JUNG);
        Review done = reviews.complete(
                LOG,
                Firm.JUNG,
                new Completion.Verdict(
                        Completion.Outcome.CONFIRMED, new Diff.Unchanged("logs are kept in any case"), "0123"));

        assertThat(done.stored()).isEqualTo(Review.State.COMPLETED);
        assertThat(reviews.current(LOG).orElseThrow().due()).isEqualTo(LocalDate.of(2027, 3, 6));
    }

    @Test
    void a_review_that_is_planned_for_later_is_brought_forward_and_a_nearer_one_stays() {
        adopt(control("audit-log", "Art. 12", Optional.empty()).ownedBy(Firm.ENGINEER));
        adopt(control("recording", "Art. 19", Optional.empty()).ownedBy(Firm.ENGINEER));
        ReviewItem recording = new ReviewItem("control", "recording");
        reviews.schedule(recording, ReviewPlan.quarterly(Firm.ENGINEER), Firm.CHOI);
        firm.pass(Duration.ofDays(80));
        reviews.schedule(LOG, ReviewPlan.quarterly(Firm.ENGINEER), Firm.CHOI);
        library().load(PUBLISHED, CHOI);

        library().load(AMENDED, CHOI);

        assertThat(tasks())
                .extracting(AuditEvent::type)
                .containsExactly("review.advanced", "review.prompted", "review.scheduled");
        // 25 May and the fortnight of notice; 6 June is sooner.
        assertThat(reviews.current(LOG).orElseThrow().due()).isEqualTo(LocalDate.of(2026, 6, 8));
        assertThat(reviews.state(LOG)).contains(Review.State.DUE);
        assertThat(reviews.current(recording).orElseThrow().due()).isEqualTo(LocalDate.of(2026, 6, 6));
    }

    @Test
    void without_its_reviews_there_is_no_new_version() {
        CatalogueListener failing = (change, newer, diff, actor) -> {
            throw new IllegalStateException("full");
        };
        CatalogueLibrary library = new CatalogueLibrary(firm.store(), List.of(tasks, failing));
        library.load(PUBLISHED, CHOI);

        assertThatThrownBy(() -> library.load(AMENDED, CHOI)).hasMessage("full");

        assertThat(firm.store()
                        .<Integer>read(
                                reader -> reader.all(CatalogueVersion.KIND).size()))
                .isEqualTo(1);
        assertThat(firm.store().<Integer>read(reader -> reader.all(Reviews.KIND).size()))
                .isZero();
        assertThat(Set.copyOf(firm.untold())).isEmpty();
    }
}
