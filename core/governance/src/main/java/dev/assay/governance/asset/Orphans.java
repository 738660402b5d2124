package dev.assay.governance.asset;

import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds assets for which nobody answers. Immutable.
 *
 * <p>An asset is an orphan without an owner, and also when no active person acts in its owner's persona at present.
 *
 * @since 0.1
 */
public final class Orphans {
    /** The code of the finding about an asset for which no person answers. */
    public static final String ORPHAN = "ORPHAN";

    /** The code of the finding about an asset that belongs to no activity. */
    public static final String UNMAPPED = "RACI-7";

    private final Responsibility responsibility;

    /**
     * Creates the search.
     *
     * @param responsibility tells which assets belong to an activity
     */
    public Orphans(Responsibility responsibility) {
        this.responsibility = Objects.requireNonNull(responsibility, "responsibility");
    }

    /**
     * Finds all orphans.
     *
     * @param reader reads what is stored
     * @return findings {@value #ORPHAN} and {@value #UNMAPPED}, the assets in the order of their ids; the path of each is
     *     such as {@code assets[trips]}
     */
    public List<Finding> find(Reader reader) {
        return reader.all(Assets.KIND).stream()
                .map(Stored::value)
                .flatMap(asset -> check(reader, asset).stream())
                .toList();
    }

    /**
     * Looks whether somebody answers for an asset.
     *
     * @param reader reads who there is
     * @param asset the asset
     * @return what is wrong; empty if somebody does
     */
    public List<Finding> check(Reader reader, Asset asset) {
        return Stream.of(
                        unowned(Roster.now(reader), asset).stream().toList(),
                        responsibility.covers(reader, asset.id()) ? List.<Finding>of() : List.of(unmapped(asset)))
                .flatMap(List::stream)
                .toList();
    }

    /**
     * Looks whether somebody acts in the persona of an asset's owner. That others decide about some of it, as the matrix says, does
     * not make them answer for it.
     *
     * @param roster who there is
     * @param asset the asset
     * @return a finding {@value #ORPHAN}; empty if a person does
     */
    public static Optional<Finding> unowned(Roster roster, Asset asset) {
        return asset.owner()
                        .filter(owner -> roster.acting(owner).stream()
                                .flatMap(assignment -> roster.principal(assignment.principal()).stream())
                                .anyMatch(principal -> principal.type() == Principal.Type.HUMAN))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(orphan(asset));
    }

    private static Finding orphan(Asset asset) {
        String owner = asset.owner().map(Object::toString).orElse("");
        return Finding.error(
                ORPHAN,
                "assets[" + asset.id() + "]",
                owner.isEmpty()
                        ? Text.of(
                                "asset " + asset.id() + " must have an owner, but has none",
                                "자산 " + asset.id() + "에는 소유자가 있어야 하지만 없습니다")
                        : Text.of(
                                "asset " + asset.id() + " must have an owner who is there, but nobody active acts in "
                                        + owner,
                                "자산 " + asset.id() + "의 소유자 " + owner + "을(를) 맡은 활동 중인 사람이 없습니다"));
    }

    private static Finding unmapped(Asset asset) {
        return Finding.error(
                UNMAPPED,
                "assets[" + asset.id() + "]",
                Text.of(
                        "asset \"" + asset.id() + "\" must belong to an activity, but belongs to none",
                        "자산 \"" + asset.id() + "\"은(는) 하나 이상의 활동에 속해야 하지만 속한 활동이 없습니다"));
    }
}
