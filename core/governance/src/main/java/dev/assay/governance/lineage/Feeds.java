package dev.assay.governance.lineage;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps what assets are made from, as far as no model version and no system says it already. Thread-safe.
 *
 * <p>What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Feeds {
    private final GovernanceStore store;

    /**
     * Creates the service.
     *
     * @param store where feeds are kept
     */
    public Feeds(GovernanceStore store) {
        this.store = Objects.requireNonNull(store, "store");
    }

    /**
     * Says that an asset is made from another. One that is known already stays as it is.
     *
     * @param from what it is made from, such as a dataset
     * @param to what is made, such as a feature, a pipeline or a report
     * @param actor who says so
     * @return the feed
     * @throws FindingsException with {@code UNKNOWN_ASSET} if one is not in the inventory, with {@code LIN-1} if they are the same
     */
    public Feed declare(AssetId from, AssetId to, Actor actor) {
        return Steering.known(store, event("lineage.declared", from, to, actor, 0), change -> {
            requireAssets(change, from, to);
            Optional<Stored<Feed>> old = change.find(Feed.KIND, Feed.id(from, to));
            if (old.filter(stored -> stored.value().isLive()).isPresent()) {
                return old.get().value();
            }
            Feed feed = new Feed(from, to, change.now(), new PrincipalId(actor.principal()), Optional.empty());
            Stored<Feed> stored = change.put(Feed.KIND, feed);
            change.record(event("lineage.declared", from, to, actor, stored.version()));
            return feed;
        });
    }

    /**
     * Says that an asset is made from another no more. Those say so who said that it is, and those who act in the persona
     * that owns either asset; that an asset has no owner makes nobody one of them.
     *
     * @param from what it was made from
     * @param to what was made
     * @param reason why, in 4,096 characters at most
     * @param actor who says so, an active person
     * @return the feed
     * @throws FindingsException with {@code LIN-1} if it is not known, or has ended, with {@code REASON_MISSING} without a reason
     *     that can be read and kept, with {@code NOT_ADDRESSED} for others than the above, or as {@link Steering} throws it
     */
    public Feed end(AssetId from, AssetId to, String reason, Actor actor) {
        return Steering.of(store, event("lineage.ended", from, to, actor, 0).because(reason), change -> {
            Stored<Feed> old = live(change, from, to);
            requireEnding(change, old.value(), reason, new PrincipalId(actor.principal()));
            Feed next = old.value().endedAt(change.now());
            Stored<Feed> stored = change.update(Feed.KIND, old, next);
            change.record(
                    event("lineage.ended", from, to, actor, stored.version()).because(reason));
            return next;
        });
    }

    private static Stored<Feed> live(Reader reader, AssetId from, AssetId to) {
        return reader.find(Feed.KIND, Feed.id(from, to))
                .filter(stored -> stored.value().isLive())
                .orElseThrow(() -> refused(
                        from,
                        to,
                        "\"" + to + "\" must be made from \"" + from + "\", but is not known to be",
                        "\"" + to + "\"이(가) \"" + from + "\"에서 만들어진다는 기록이 없습니다"));
    }

    /** A feed weighs failures and tells who is informed, so that it is not for everybody to take it away. */
    private static void requireEnding(Reader reader, Feed feed, String reason, PrincipalId by) {
        List<Finding> findings = new ArrayList<>();
        Reasons.fault(Text.of("reason", "사유는"), reason)
                .ifPresent(text -> findings.add(Finding.error("REASON_MISSING", "reason", text)));
        List<PersonaId> owners = owners(reader, feed);
        Roster roster = Roster.now(reader);
        boolean owns =
                owners.stream().anyMatch(owner -> roster.acting(by, owner).isPresent());
        if (!owns && !feed.declaredBy().equals(by)) {
            findings.add(Finding.error(
                    "NOT_ADDRESSED",
                    "actor",
                    Text.of(
                            "who ends the feed must act in one of the owners " + owners + ", or be " + feed.declaredBy()
                                    + ", who declared it, but " + by + " does not",
                            "공급 관계는 소유 페르소나 " + owners + " 중 하나이거나 이를 선언한 " + feed.declaredBy() + "만 끝낼 수 있지만 " + by
                                    + "은(는) 그렇지 않습니다")));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException("feed of " + feed.to() + " from " + feed.from(), findings);
        }
    }

    private static List<PersonaId> owners(Reader reader, Feed feed) {
        return Stream.of(feed.from(), feed.to())
                .flatMap(id -> reader.find(Assets.KIND, id.value()).stream())
                .flatMap(stored -> stored.value().owner().stream())
                .distinct()
                .toList();
    }

    private static void requireAssets(Change change, AssetId from, AssetId to) {
        Stream.of(from, to)
                .filter(id -> change.find(Assets.KIND, id.value()).isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw FindingsException.of(
                            "feed of " + to,
                            "UNKNOWN_ASSET",
                            Text.of("there is no asset \"" + id + "\"", "자산 \"" + id + "\"이(가) 없습니다"));
                });
        if (from.equals(to)) {
            throw refused(
                    from,
                    to,
                    "\"" + to + "\" must be made from something else, but was said to be made from itself",
                    "\"" + to + "\"은(는) 자기 자신에서 만들어질 수 없습니다");
        }
    }

    private static FindingsException refused(AssetId from, AssetId to, String en, String ko) {
        return FindingsException.of("feed of " + to + " from " + from, "LIN-1", Text.of(en, ko));
    }

    private static AuditEvent event(String type, AssetId from, AssetId to, Actor actor, long version) {
        return AuditEvent.of(type, actor, new Subject("asset", to.value(), version))
                .withDetails(Map.of("from", from.value(), "asset", from.value()));
    }
}
