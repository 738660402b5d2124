package dev.assay.governance.worksheet;

import dev.assay.governance.Ids;
import dev.assay.governance.Korean;
import dev.assay.governance.Reasons;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever mends a failure needs to begin. It has no values of rows: those are with the outcome of the run, which the host
 * keeps, and which {@link Occurrence#evidence()} names. Immutable.
 *
 * @param decision the decision about it
 * @param seen what was seen last; empty for what no run saw
 * @param sources what the asset is made from, directly or not, the nearest first
 * @param fed the assets that depend on it, directly or not, the nearest first
 * @param systems the systems that it feeds, by id
 * @param suppliers who supplies it, by id
 * @param runbooks what to do about it, by id
 * @since 0.1
 */
public record Worksheet(
        Decision decision,
        Optional<Occurrence> seen,
        List<Source> sources,
        List<AssetId> fed,
        List<SystemId> systems,
        List<Supplier> suppliers,
        List<Runbook> runbooks) {
    /** More names than this make a message that nobody reads. */
    private static final int LONGEST = 10;

    private static final int MOST_LETTERS = 300;

    /**
     * What an asset is made from. Immutable.
     *
     * @param asset which asset
     * @param quality in what state it is
     * @since 0.1
     */
    public record Source(AssetId asset, QualityState quality) {
        private String state() {
            return quality.getClass().getSimpleName().toUpperCase(Locale.ROOT);
        }
    }

    /** Copies the lists. */
    public Worksheet {
        sources = List.copyOf(sources);
        fed = List.copyOf(fed);
        systems = List.copyOf(systems);
        suppliers = List.copyOf(suppliers);
        runbooks = List.copyOf(runbooks);
    }

    /**
     * Fills in a worksheet.
     *
     * @param reader reads what is stored
     * @param decision the decision about what is to be mended
     * @return the worksheet as of the reader's time
     */
    public static Worksheet of(Reader reader, Decision decision) {
        AssetId asset = decision.matter().asset();
        Lineage lineage = Lineage.of(reader);
        List<Occurrence> occurrences = decision.dossier().occurrences().kept();
        return new Worksheet(
                decision,
                occurrences.stream().max(Comparator.comparing(Occurrence::at)),
                lineage.upstream(asset).stream()
                        .flatMap(source -> reader.find(Assets.KIND, source.value()).stream())
                        .map(stored ->
                                new Source(stored.value().id(), stored.value().quality()))
                        .toList(),
                lineage.downstream(asset),
                lineage.systems(asset).stream().map(system -> system.id()).toList(),
                reader.findBy(Supplier.KIND, "by-asset", asset.value()).stream()
                        .map(Stored::value)
                        .sorted(Comparator.comparing(Supplier::id))
                        .toList(),
                reader.findBy(Runbooks.BOOKS, "by-asset", asset.value()).stream()
                        .map(Stored::value)
                        .sorted(Comparator.comparing(Runbook::id))
                        .toList());
    }

    /**
     * Says it in lines: what to begin with, what was seen, and what is known of the asset. Of a long list the first ten are named, and
     * of a long name its beginning.
     *
     * @return the lines in English and Korean; what is not known has none
     */
    public Text describe() {
        String asset = decision.matter().asset().value();
        String topic = decision.matter().topic();
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of(
                "where to begin with " + topic + " of " + asset + ", decision " + decision.id(),
                "조치 참고 자료: " + asset + "의 " + topic + ", 결정 " + decision.id()));
        seen.ifPresent(last -> lines.add(Text.of(
                "seen: " + seen(last.observed().en()) + run(last, ", run "),
                "기록된 결과: " + seen(last.observed().ko()) + run(last, ", 실행 "))));
        line(
                lines,
                Text.of("made from", "원천"),
                sources,
                source -> Text.of(
                        source.asset() + " (" + source.state() + ")",
                        source.asset() + " (" + Korean.of(source.state()) + ")"));
        line(lines, Text.of("made from it", "여기서 만들어지는 것"), fed, id -> Text.of(id.value()));
        line(lines, Text.of("systems that it feeds", "이것을 쓰는 시스템"), systems, id -> Text.of(id.value()));
        line(
                lines,
                Text.of("supplied by", "공급자"),
                suppliers,
                supplier -> Text.of(Ids.shown(supplier.name()) + " (" + supplier.contractOwner() + ")"));
        line(
                lines,
                Text.of("runbooks", "런북"),
                runbooks,
                book -> Text.of(
                        Ids.shown(book.id()) + ", " + Ids.shown(book.title().en()) + " ("
                                + book.steps().size() + " steps)",
                        Ids.shown(book.id()) + ", " + Ids.shown(book.title().ko()) + " ("
                                + book.steps().size() + "단계)"));
        return joined(lines);
    }

    /** What was seen may name as much as a suite asks for. */
    private static String seen(String words) {
        String observed = Reasons.writable(words);
        return Reasons.length(observed) <= MOST_LETTERS
                ? observed
                : observed.substring(0, observed.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }

    private static String run(Occurrence last, String label) {
        return last.evidence().isEmpty() ? "" : label + last.evidence();
    }

    private static <T> void line(List<Text> lines, Text label, List<T> things, Function<T, Text> name) {
        if (things.isEmpty()) {
            return;
        }
        int more = things.size() - LONGEST;
        Stream<Text> rest = more > 0 ? Stream.of(Text.of("and " + more + " more", "그 밖에 " + more + "개")) : Stream.of();
        List<Text> named =
                Stream.concat(things.stream().limit(LONGEST).map(name), rest).toList();
        lines.add(Text.of(
                label.en() + ": " + named.stream().map(Text::en).collect(Collectors.joining("; ")),
                label.ko() + ": " + named.stream().map(Text::ko).collect(Collectors.joining("; "))));
    }

    private static Text joined(List<Text> lines) {
        return Text.of(
                lines.stream().map(Text::en).collect(Collectors.joining("\n")),
                lines.stream().map(Text::ko).collect(Collectors.joining("\n")));
    }

    /** Returns the lines in English. */
    @Override
    public String toString() {
        return describe().en();
    }
}
