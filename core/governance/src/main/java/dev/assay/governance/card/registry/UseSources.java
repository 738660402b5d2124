package dev.assay.governance.card.registry;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who uses an asset, and which of its versions must stay. */
final class UseSources {
    private UseSources() {}

    static Map<String, Source> all() {
        return Map.of(
                "uses", UseSources::uses,
                "use-list", UseSources::useList,
                "grants", UseSources::grants,
                "versions", UseSources::versions,
                "training-data", UseSources::trainingData);
    }

    /** The versions of models that were trained on the subject, with the pins. */
    private static Map<String, ModelVersion.Pin> trained(Reader reader, Topic topic, Predicate<ModelVersion> which) {
        Map<String, ModelVersion.Pin> trained = new TreeMap<>();
        reader.findBy(ModelVersion.KIND, "by-dataset", topic.subject().value()).stream()
                .map(Stored::value)
                .filter(which)
                .forEach(model -> model.trainedOn().stream()
                        .filter(pin -> pin.dataset().equals(topic.subject()))
                        .forEach(pin -> trained.put(model.id(), pin)));
        return trained;
    }

    private static List<Grant> all(Reader reader, Topic topic) {
        return reader.findBy(AccessKinds.GRANT, "by-asset", topic.subject().value()).stream()
                .map(Stored::value)
                .toList();
    }

    private static String personas(Stream<Grant> grants) {
        return grants.map(grant -> grant.party().holder().persona().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Text> uses(Reader reader, Topic topic) {
        Map<String, ModelVersion.Pin> models = trained(reader, topic, model -> true);
        List<Grant> grants = all(reader, topic);
        List<String> en = new ArrayList<>();
        List<String> ko = new ArrayList<>();
        if (!models.isEmpty()) {
            en.add("trained " + String.join(", ", models.keySet()));
            ko.add("학습한 모델: " + String.join(", ", models.keySet()));
        }
        List<String> fed = fed(reader, topic);
        if (!fed.isEmpty()) {
            en.add("feeds " + String.join(", ", fed));
            ko.add("이 데이터를 쓰는 대상: " + String.join(", ", fed));
        }
        if (!grants.isEmpty()) {
            String personas = personas(grants.stream());
            en.add("access granted " + grants.size() + " time(s) to " + personas);
            ko.add("접근 승인 " + grants.size() + "회: " + personas);
        }
        return en.isEmpty()
                ? Optional.of(Text.of("no use is registered", "등록된 사용 내역이 없습니다"))
                : Optional.of(Text.of(String.join("; ", en), String.join("; ", ko)));
    }

    /** Assets but models, which are told with their versions, and systems. */
    private static List<String> fed(Reader reader, Topic topic) {
        Lineage lineage = Lineage.of(reader);
        Stream<String> assets = lineage.downstream(topic.subject()).stream()
                .filter(id -> reader.find(Assets.KIND, id.value())
                        .filter(asset -> asset.value().type() != Asset.Type.MODEL)
                        .isPresent())
                .map(AssetId::value);
        Stream<String> systems = lineage.systems(topic.subject()).stream()
                .map(system -> system.id().value());
        return Stream.concat(assets, systems).distinct().toList();
    }

    private static Optional<Text> useList(Reader reader, Topic topic) {
        TreeSet<String> ids =
                new TreeSet<>(trained(reader, topic, model -> true).keySet());
        ids.addAll(fed(reader, topic));
        all(reader, topic).forEach(grant -> ids.add(grant.id().value()));
        String list = ids.isEmpty() ? "" : ": " + ids.stream().limit(50).collect(Collectors.joining(", "));
        return Optional.of(Text.of(
                "in the inventory and the audit log, under " + topic.subject() + list,
                "자산 목록과 감사 로그의 " + topic.subject() + list));
    }

    private static Optional<Text> grants(Reader reader, Topic topic) {
        Instant now = reader.now();
        List<Grant> live =
                all(reader, topic).stream().filter(grant -> grant.isLiveAt(now)).toList();
        return live.isEmpty()
                ? Optional.of(Text.of("nobody at present", "현재 접근 권한을 가진 사람이 없습니다"))
                : Optional.of(Text.of(
                        live.size() + " live grant(s): " + personas(live.stream()),
                        "유효한 권한 " + live.size() + "개: " + personas(live.stream())));
    }

    private static Optional<Text> versions(Reader reader, Topic topic) {
        List<String> seen =
                topic.versions().stream().map(Topic.Seen::version).distinct().toList();
        Map<String, ModelVersion.Pin> live =
                trained(reader, topic, model -> model.retired().isEmpty());
        String pins = live.entrySet().stream()
                .map(entry -> entry.getValue().version() + " (" + entry.getKey() + ")")
                .collect(Collectors.joining(", "));
        String en = "versions " + String.join(", ", seen);
        String ko = "버전 " + String.join(", ", seen);
        return Optional.of(
                pins.isEmpty()
                        ? Text.of(en + "; no live model needs an old one", ko + "; 이전 버전이 필요한 모델이 없습니다")
                        : Text.of(en + "; models need " + pins, ko + "; 모델에 필요한 버전: " + pins));
    }

    private static Optional<Text> trainingData(Reader reader, Topic topic) {
        return reader.find(ModelVersion.KIND, topic.subject() + "@" + topic.version())
                .map(Stored::value)
                .map(model -> model.trainedOn().stream()
                        .map(pin -> pin.dataset() + "@" + pin.version())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .filter(pins -> !pins.isEmpty())
                .map(Text::of);
    }
}
