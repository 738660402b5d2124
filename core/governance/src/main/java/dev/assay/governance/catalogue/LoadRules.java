package dev.assay.governance.catalogue;

import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What must hold of a version of a catalogue that is loaded. */
final class LoadRules {
    private LoadRules() {}

    static String name(Catalogue catalogue) {
        return catalogue.header().id() + "@" + catalogue.header().version();
    }

    /** Returns the version that was loaded last. */
    static Optional<Catalogue> current(Reader reader, String id) {
        return loaded(reader, id).stream()
                .map(Stored::value)
                .max(Comparator.comparing(CatalogueVersion::loaded).thenComparing(CatalogueVersion::id))
                .map(CatalogueVersion::catalogue);
    }

    static List<Stored<CatalogueVersion>> loaded(Reader reader, String id) {
        return reader.findBy(CatalogueVersion.KIND, "by-catalogue", id);
    }

    /** Returns whether this version is there; what has its name and is another is refused. */
    static boolean isLoaded(Reader reader, Catalogue catalogue) {
        Catalogues.shipped(catalogue.header().id(), catalogue.header().version())
                .ifPresent(shipped -> requireSame(shipped, catalogue));
        Optional<Catalogue> same = reader.find(CatalogueVersion.KIND, name(catalogue))
                .map(found -> found.value().catalogue());
        same.ifPresent(known -> requireSame(known, catalogue));
        return same.isPresent();
    }

    private static void requireSame(Catalogue known, Catalogue next) {
        boolean isSame = known.header().equals(next.header()) && known.items().equals(next.items());
        if (!isSame) {
            String id = name(next);
            CatalogueDiff diff = known.diff(next);
            int added = diff.added().size();
            int removed = diff.removed().size();
            int changed = diff.changed().size();
            throw FindingsException.of(
                    "catalogue " + id,
                    "CAT-1",
                    Text.of(
                            "version " + id + " must have the header and items that it was shipped or loaded with, but "
                                    + added + " items were added, " + removed + " removed and " + changed + " changed",
                            id + " 판의 머리글과 항목은 함께 제공되거나 처음 등록된 것과 같아야 하지만 항목이 " + added + "개 추가, " + removed + "개 삭제, "
                                    + changed + "개 변경되었습니다"));
        }
    }

    static void requireNew(Reader reader, Catalogue catalogue) {
        if (isLoaded(reader, catalogue)) {
            String id = name(catalogue);
            throw FindingsException.of(
                    "catalogue " + id,
                    "CAT-1",
                    Text.of(
                            "version " + id + " must be new to be proposed, but is loaded",
                            id + " 판은 이미 등록되어 있으므로 제안할 수 없습니다"));
        }
    }

    /** Nobody alone asks for less than is asked: by the version loaded last, or else by what comes with the library. */
    static void requireNothingLost(Reader reader, Catalogue next) {
        asked(reader, next).filter(asked -> !isUpdate(asked, next)).ifPresent(asked -> {
            CatalogueDiff diff = asked.diff(next);
            int removed = diff.removed().size();
            int changed = diff.changed().size();
            if (removed + changed > 0) {
                throw FindingsException.of(
                        "catalogue " + name(next),
                        "CAT-7",
                        Text.of(
                                "a version that drops or changes items must be proposed (propose) and approved by somebody else, but "
                                        + name(next) + " drops " + removed + " of " + name(asked) + " and changes "
                                        + changed,
                                "항목을 없애거나 바꾸는 판은 제안하고 다른 사람이 승인해야 하지만, " + name(next) + " 판은 " + name(asked) + " 판의 항목 "
                                        + removed + "개를 없애고 " + changed + "개를 바꿉니다"));
            }
        });
    }

    private static Optional<Catalogue> asked(Reader reader, Catalogue next) {
        Optional<Catalogue> current = current(reader, next.header().id());
        return current.isPresent() || isShipped(next)
                ? current
                : Catalogues.newest(next.header().id());
    }

    /** The newest version that comes with the library, in place of another that does. */
    private static boolean isUpdate(Catalogue asked, Catalogue next) {
        return isShipped(asked)
                && Catalogues.newest(next.header().id())
                        .filter(newest -> name(newest).equals(name(next)))
                        .isPresent();
    }

    private static boolean isShipped(Catalogue catalogue) {
        return Catalogues.shipped(catalogue.header().id(), catalogue.header().version())
                .isPresent();
    }

    /** What was loaded since it was proposed is not undone by who did not know. */
    static void requireSame(Reader reader, CatalogueProposal approved) {
        String id = approved.header().id();
        if (loaded(reader, id).size() != approved.over()) {
            throw FindingsException.of(
                    "proposal " + approved.proposal().id(),
                    "STALE",
                    Text.of(
                            "a proposal must be about the catalogue as it is, but a version of \"" + id
                                    + "\" was loaded since",
                            "제안은 현재의 카탈로그에 대한 것이어야 하지만 그 뒤에 \"" + id + "\"의 다른 판이 등록되었습니다"));
        }
    }
}
