package dev.assay.governance.access;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Persona;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What follows for access from reviews that nobody did. */
final class Overdue {
    private final Reader reader;
    private final LocalDate today;

    Overdue(Reader reader) {
        this.reader = reader;
        this.today = LocalZone.today(reader);
    }

    /**
     * Returns the first review past its grace with a consequence: of the holder, of the persona, of the persona that answers for
     * an agent's, or of an asset.
     */
    Optional<Text> of(RequestDraft.Party party, Scope scope, Consequence consequence) {
        return Stream.concat(holder(party.holder()), assets(scope))
                .flatMap(item -> reader.findBy(Reviews.KIND, "by-item", item.toString()).stream())
                .map(Stored::value)
                .filter(review -> review.consequencesOn(today).contains(consequence))
                .findFirst()
                .map(Overdue::told);
    }

    private Stream<ReviewItem> holder(ActingAs holder) {
        Stream<ReviewItem> accountable = new Crew(reader)
                .persona(holder.persona()).flatMap(Persona::accountableHuman).stream()
                        .map(ReviewItem::persona);
        return Stream.concat(
                Stream.of(ReviewItem.principal(holder.principal()), ReviewItem.persona(holder.persona())), accountable);
    }

    private static Stream<ReviewItem> assets(Scope scope) {
        return scope.resources().stream().map(ReviewItem::asset).sorted(Comparator.comparing(ReviewItem::id));
    }

    private static Text told(Review review) {
        return Text.of(
                "the review of " + review.item() + ", due on " + review.due(),
                "기한이 " + review.due() + "인 " + review.item() + " 검토");
    }
}
