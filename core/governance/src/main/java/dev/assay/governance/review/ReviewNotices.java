package dev.assay.governance.review;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells those who review something that its review is due or overdue. */
final class ReviewNotices {
    private ReviewNotices() {}

    static void queue(Change change, Review review, Review.State state) {
        String what = state.name().toLowerCase(Locale.ROOT);
        String korean = review.item().id() + "(" + review.item().type() + ")";
        Text text = state == Review.State.OVERDUE
                ? Text.of(
                        "the review of " + review.item() + " is overdue since " + review.due(),
                        korean + " 검토가 기한 " + review.due() + "을 넘겼습니다")
                : Text.of(
                        "please review " + review.item() + " by " + review.due(),
                        korean + "을(를) " + review.due() + "까지 검토해야 합니다");
        String id = review.id().replace(' ', '-') + "/review-" + what + "/reviewers";
        Outbox.queue(change, Notice.of(id, change.now(), recipients(change, review), text));
    }

    /** The personas that review it; if any person may, those whom it concerns. */
    private static Set<String> recipients(Reader reader, Review review) {
        Set<PersonaId> reviewers = review.plan().reviewers();
        if (!reviewers.isEmpty()) {
            return reviewers.stream().map(PersonaId::value).collect(Collectors.toUnmodifiableSet());
        }
        ReviewItem item = review.item();
        return switch (item.type()) {
            case "persona", "principal" -> Set.of(item.id());
            case "asset" ->
                reader.find(Assets.KIND, new AssetId(item.id()).value()).map(Stored::value).stream()
                        .flatMap(asset -> asset.owner().stream())
                        .map(PersonaId::value)
                        .collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }
}
