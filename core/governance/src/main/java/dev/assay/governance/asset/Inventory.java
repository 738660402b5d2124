package dev.assay.governance.asset;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the list of assets: who answers for each, how it must be handled and in what state it is. Thread-safe.
 *
 * <p>What is refused is recorded, too. No asset is taken out again: one that is used no more stays in all figures with whoever answers
 * for it, and a prohibition keeps everybody from it.
 *
 * @since 0.1
 */
public final class Inventory {
    private static final int MOST_TOLD = 50;

    private final GovernanceStore store;
    private final Orphans orphans;
    private final QualityStates states;
    private final List<AssetListener> listeners;

    /** What becomes of an asset for which nobody answers. */
    public enum Admission {
        /** It is refused. */
        OWNED_ONLY,
        /** It is registered, and reported until somebody answers for it. */
        ORPHANS_TOO
    }

    /**
     * Creates the service.
     *
     * @param store where assets are stored
     * @param orphans finds those for which nobody answers
     * @param states puts assets into states
     * @param listeners who is told of changes, in order
     */
    public Inventory(
            GovernanceStore store, Orphans orphans, QualityStates states, List<? extends AssetListener> listeners) {
        this.store = Objects.requireNonNull(store, "store");
        this.orphans = Objects.requireNonNull(orphans, "orphans");
        this.states = Objects.requireNonNull(states, "states");
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Registers an asset.
     *
     * @param asset the asset; its quality must be unknown, since nobody has looked yet
     * @param admission what becomes of it if nobody answers for it
     * @param actor who registers it
     * @return {@code ORPHAN} and {@code RACI-7}, as warnings, for an orphan that was registered; else empty
     * @throws FindingsException with {@code DUPLICATE} if there is one with its id, with {@code ASSET-STATE} if it comes with a
     *     state, and with {@code ORPHAN} or {@code RACI-7} if nobody answers for it
     */
    public List<Finding> register(Asset asset, Admission admission, Actor actor) {
        return steer("asset.registered", asset.id(), "", actor, change -> {
            requireFresh(change, asset);
            List<Finding> found = orphans.check(change, asset);
            if (admission == Admission.OWNED_ONLY) {
                FindingsException.throwErrors(what(asset.id()), found);
            }
            Stored<Asset> stored = change.insert(Assets.KIND, asset);
            change.record(event("asset.registered", actor, stored).withOutcome(found.isEmpty() ? "ok" : "orphan"));
            listeners.forEach(listener -> listener.assetChanged(change, asset, actor));
            return found.stream()
                    .map(finding -> Finding.warning(finding.code(), finding.path(), finding.message()))
                    .toList();
        });
    }

    private static void requireFresh(Reader reader, Asset asset) {
        if (reader.find(Assets.KIND, asset.id().value()).isPresent()) {
            throw refused(
                    asset.id(),
                    "DUPLICATE",
                    "asset \"" + asset.id() + "\" must be new, but there is one with this id",
                    "자산 \"" + asset.id() + "\"은(는) 이미 등록되어 있습니다");
        }
        if (!(asset.quality() instanceof QualityState.Unknown)) {
            throw refused(
                    asset.id(),
                    "ASSET-STATE",
                    "quality of \"" + asset.id() + "\" must be unknown until a run has looked",
                    "자산 \"" + asset.id() + "\"의 품질 상태는 실행 결과가 나오기 전까지 알 수 없음이어야 합니다");
        }
    }

    /**
     * Says how an asset must be handled from now on. Whoever lets it spread wider, or be kept for a shorter time, must act for its
     * owner and say why; a retention that nobody said has no end.
     *
     * @param id which
     * @param handling how
     * @param reason why
     * @param actor who says so, an active person
     * @return the asset as it is
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is none, with {@code ASSET-REASON} if it may spread wider or is
     *     kept for a shorter time and no reason is given, with {@code NOT_ADDRESSED} if so and the actor does not act in the persona
     *     that owns it, or as {@link Steering} throws it
     */
    public Asset classify(AssetId id, Handling handling, String reason, Actor actor) {
        return steer("asset.classified", id, reason, actor, change -> {
            Stored<Asset> old = find(change, id);
            Asset asset = old.value();
            loosened(change, asset.handling(), handling).forEach(less -> {
                requireReason(asset, less, reason);
                requireOwner(change, asset, less, actor);
            });
            Asset next = new Asset(
                    id,
                    asset.type(),
                    asset.name(),
                    handling,
                    asset.owner(),
                    asset.steward(),
                    asset.suites(),
                    asset.quality());
            return put(change, old, next, event("asset.classified", actor, old).because(reason));
        });
    }

    /** What makes less of the care for an asset, each worded to follow "must not be" and to come before who may. */
    private static List<Text> loosened(Reader reader, Handling old, Handling next) {
        List<Text> loosened = new ArrayList<>();
        if (isWider(next, old)) {
            loosened.add(Text.of(
                    "classified from " + old.classification() + " to " + next.classification(),
                    "등급을 " + old.classification() + "에서 " + next.classification() + "(으)로 낮추려면"));
        }
        if (isShorter(LocalZone.today(reader), next.retention(), old.retention())) {
            String kept = next.retention().map(Period::toString).orElse("");
            loosened.add(Text.of(
                    "kept for " + kept + " instead of "
                            + old.retention().map(Period::toString).orElse("an unlimited time"),
                    "보존 기간을 " + old.retention().map(Period::toString).orElse("무기한") + "에서 " + kept + "(으)로 줄이려면"));
        }
        return loosened;
    }

    private static boolean isWider(Handling next, Handling old) {
        return next.classification().compareTo(old.classification()) < 0
                || next.personalData().compareTo(old.personalData()) < 0;
    }

    /** What nobody said an end of is kept; the calendar tells how long months are. */
    private static boolean isShorter(LocalDate today, Optional<Period> next, Optional<Period> old) {
        return next.filter(period -> old.filter(before -> !today.plus(period).isBefore(today.plus(before)))
                        .isEmpty())
                .isPresent();
    }

    private static void requireReason(Asset asset, Text loosened, String reason) {
        AssetId id = asset.id();
        if (Reasons.isBlank(reason)) {
            throw refused(
                    id,
                    "ASSET-REASON",
                    "asset \"" + id + "\" must not be " + loosened.en() + " without a reason",
                    "자산 \"" + id + "\"의 " + loosened.ko() + " 사유를 적어야 합니다");
        }
    }

    /** Fewer people must agree to who uses it then, or it is gone earlier: that is for whom it belongs to. */
    private static void requireOwner(Reader reader, Asset asset, Text loosened, Actor actor) {
        PrincipalId who = new PrincipalId(actor.principal());
        if (asset.owner()
                .filter(owner -> Roster.now(reader).acting(who, owner).isEmpty())
                .isPresent()) {
            throw refused(
                    asset.id(),
                    "NOT_ADDRESSED",
                    who + " must act in \"" + asset.owner().get() + "\", or \"" + asset.id() + "\" must not be "
                            + loosened.en(),
                    "자산 \"" + asset.id() + "\"의 " + loosened.ko() + " " + who + "이(가) \""
                            + asset.owner().get() + "\" 페르소나를 맡고 있어야 합니다");
        }
    }

    /**
     * Gives an asset to another owner.
     *
     * @param id which
     * @param owner the persona that answers for it from now on
     * @param actor who says so
     * @return the asset as it is
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is no such asset, with {@code ORPHAN} if nobody acts in the
     *     persona
     */
    public Asset assignOwner(AssetId id, PersonaId owner, Actor actor) {
        return steer("asset.owner_changed", id, "", actor, change -> {
            Stored<Asset> old = find(change, id);
            requireGiven(change, actor, old.value(), owner);
            Absences.given(change, actor, owner, Set.of(id.value()));
            Asset next = ownedBy(old.value(), owner);
            FindingsException.throwErrors(
                    what(id),
                    orphans.check(change, next).stream()
                            .filter(finding -> finding.code().equals(Orphans.ORPHAN))
                            .toList());
            return put(change, old, next, event("asset.owner_changed", actor, old));
        });
    }

    private static void requireGiven(Reader reader, Actor actor, Asset asset, PersonaId owner) {
        Text what = Text.of("\"" + asset.id() + "\"", "자산 \"" + asset.id() + "\"");
        asset.owner().ifPresent(present -> Steering.requireGiven(reader, actor, present, owner, what));
    }

    private static Asset ownedBy(Asset asset, PersonaId owner) {
        return new Asset(
                asset.id(),
                asset.type(),
                asset.name(),
                asset.handling(),
                Optional.of(owner),
                asset.steward(),
                asset.suites(),
                asset.quality());
    }

    private Asset put(Change change, Stored<Asset> old, Asset next, AuditEvent event) {
        change.update(Assets.KIND, old, next);
        change.record(event);
        listeners.forEach(listener -> listener.assetChanged(change, next, event.actor()));
        return next;
    }

    /**
     * Puts an asset by hand into a worse state of quality, and tells who listens. A state in which it is already changes nothing.
     * A quarantine put by hand is lifted by no run, only by a decision about it; an asset degraded by hand stays so until a run
     * passes, whatever is decided or was excepted about something else. Nothing is made better by hand.
     *
     * @param id which
     * @param state degraded, unless it is worse already, or quarantined, which {@code actor} then holds
     * @param reason why
     * @param actor who or what causes it
     * @return the asset as it is
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is none, with {@code ASSET-REASON} without a reason, with
     *     {@code ASSET-STATE} if the state would be better, waived or unknown
     */
    public Asset setQuality(AssetId id, QualityState state, String reason, Actor actor) {
        return Steering.known(store, attempt("quality.state_changed", id, reason, actor), change -> {
            Stored<Asset> old = find(change, id);
            if (Reasons.isBlank(reason)) {
                throw refused(
                        id,
                        "ASSET-REASON",
                        "quality of \"" + id + "\" must be changed for a reason",
                        "자산 \"" + id + "\"의 품질 상태를 바꾸려면 사유가 있어야 합니다");
            }
            requireWorse(old.value(), state);
            return put(change, old, state, actor, reason);
        });
    }

    private Asset put(Change change, Stored<Asset> old, QualityState state, Actor actor, String reason) {
        if (state instanceof QualityState.Quarantined) {
            QualityState held = new QualityState.Quarantined(Optional.of(actor.principal()));
            return states.set(change, old, held, actor, reason).value();
        }
        QualityState degraded = new QualityState.Degraded();
        // By hand no exception lasts longer.
        QualityState next =
                QualityState.worst(List.of(old.value().quality(), degraded)).orElseThrow();
        Asset worse = states.set(change, old, next, actor, reason).value();
        Floors.set(change, old.value().id(), Floors.BY_HAND, degraded, actor);
        return worse;
    }

    private static void requireWorse(Asset asset, QualityState next) {
        boolean worse = next instanceof QualityState.Quarantined
                || (next instanceof QualityState.Degraded && !(asset.quality() instanceof QualityState.Quarantined));
        if (!worse) {
            throw refused(
                    asset.id(),
                    "ASSET-STATE",
                    "quality of \"" + asset.id() + "\" must only get worse by hand, from " + name(asset.quality())
                            + ", but was " + name(next) + "; a run that passes or a decision makes it better",
                    "자산 \"" + asset.id() + "\"의 품질 상태는 직접 나쁜 쪽으로만 바꿀 수 있습니다. 통과한 실행이나 결정만이 좋아지게 합니다");
        }
    }

    private static String name(QualityState state) {
        return state.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Finds the assets for which nobody answers.
     *
     * @return findings {@code ORPHAN} and {@code RACI-7} in the order of the ids
     */
    public List<Finding> orphans() {
        return store.read(orphans::find);
    }

    /**
     * Tells somebody once a day which assets nobody answers for: the first fifty, and how many more there are.
     *
     * @param to the persona to which orphans fall, such as the chief data officer
     * @param actor who asks
     * @return the findings, whether or not they were told before on this day of the organisation
     */
    public List<Finding> reportOrphans(PersonaId to, Actor actor) {
        return store.change(change -> {
            List<Finding> found = orphans.find(change);
            String id = "orphans/" + LocalZone.today(change);
            if (!found.isEmpty() && change.find(Notice.KIND, id).isEmpty()) {
                Outbox.queue(change, Notice.of(id, change.now(), Set.of(to.value()), text(found)));
                change.record(AuditEvent.of("asset.orphans_reported", actor, Subject.of("persona", to.value()))
                        .withDetails(Excerpt.of(
                                "findings",
                                found.stream().map(Finding::toString).toList())));
            }
            return found;
        });
    }

    private static Text text(List<Finding> found) {
        int more = found.size() - MOST_TOLD;
        return Text.of(
                lines(found, Locale.ENGLISH) + (more > 0 ? "\nand " + more + " more" : ""),
                lines(found, Locale.KOREAN) + (more > 0 ? "\n그 밖에 " + more + "건" : ""));
    }

    private static String lines(List<Finding> found, Locale language) {
        return found.stream()
                .limit(MOST_TOLD)
                .map(finding -> finding.describe(language))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Finds an asset that must be there.
     *
     * @param reader reads what is stored
     * @param id which
     * @return the asset as it is
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is none
     */
    public static Stored<Asset> find(Reader reader, AssetId id) {
        return reader.find(Assets.KIND, id.value())
                .orElseThrow(() ->
                        refused(id, "UNKNOWN_ASSET", "there is no asset \"" + id + "\"", "자산 \"" + id + "\"이(가) 없습니다"));
    }

    private static FindingsException refused(AssetId id, String code, String en, String ko) {
        return FindingsException.of(what(id), code, Text.of(en, ko));
    }

    private static String what(AssetId id) {
        return "asset " + id;
    }

    private static AuditEvent event(String type, Actor actor, Stored<Asset> stored) {
        return AuditEvent.of(
                type, actor, new Subject("asset", stored.value().id().value(), stored.version()));
    }

    private <R> R steer(String type, AssetId id, String reason, Actor actor, Function<Change, R> work) {
        return Steering.of(store, attempt(type, id, reason, actor), work);
    }

    private static AuditEvent attempt(String type, AssetId id, String reason, Actor actor) {
        return AuditEvent.of(type, actor, Subject.of("asset", id.value())).because(reason);
    }
}
