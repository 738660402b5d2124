package dev.assay.governance.card.registry;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Roster;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the inventory, the people and the runs say of an asset. */
final class AssetSources {
    private AssetSources() {}

    static Map<String, Source> all() {
        return Map.of(
                "keeper", AssetSources::keeper,
                "contact", AssetSources::contact,
                "classification", AssetSources::classification,
                "personal-data", AssetSources::personalData,
                "retention", AssetSources::retention,
                "validation", AssetSources::validation,
                "version", (reader, topic) -> Optional.of(Text.of(topic.version())),
                "updates", AssetSources::updates);
    }

    static Optional<Asset> asset(Reader reader, Topic topic) {
        return reader.find(Assets.KIND, topic.subject().value()).map(Stored::value);
    }

    private static LocalDate day(Reader reader, Instant time) {
        return time.atZone(LocalZone.of(reader)).toLocalDate();
    }

    private static Optional<Text> keeper(Reader reader, Topic topic) {
        return Keepers.of(reader, topic.subject())
                .flatMap(id -> Roster.now(reader).persona(id))
                .map(Persona::card)
                .map(card -> card.name());
    }

    private static Optional<Text> contact(Reader reader, Topic topic) {
        List<String> contacts = Keepers.contacts(reader, topic.subject());
        return contacts.isEmpty() ? Optional.empty() : Optional.of(Text.of(String.join(", ", contacts)));
    }

    static Text errata(List<Erratum> known) {
        return known.isEmpty()
                ? Text.of("none known", "알려진 오류가 없습니다")
                : Text.of(known.stream().map(Erratum::id).collect(Collectors.joining(", ")));
    }

    private static Optional<Text> classification(Reader reader, Topic topic) {
        return asset(reader, topic).map(found -> switch (found.handling().classification()) {
            case PUBLIC -> Text.of("open to everybody", "공개");
            case INTERNAL -> Text.of("internal", "사내용");
            case CONFIDENTIAL -> Text.of("confidential", "대외비");
            case RESTRICTED -> Text.of("restricted", "제한");
        });
    }

    private static Optional<Text> personalData(Reader reader, Topic topic) {
        return asset(reader, topic).map(found -> switch (found.handling().personalData()) {
            case NONE -> Text.of("no personal data", "개인정보 없음");
            case POSSIBLE -> Text.of("personal data is possible", "개인정보가 있을 수 있음");
            case YES -> Text.of("personal data", "개인정보 있음");
            case SPECIAL -> Text.of("special categories of personal data", "민감한 개인정보 있음");
        });
    }

    private static Optional<Text> retention(Reader reader, Topic topic) {
        return asset(reader, topic)
                .flatMap(found -> found.handling().retention())
                .map(AssetSources::kept);
    }

    static Text kept(Period period) {
        List<String> en = new ArrayList<>();
        List<String> ko = new ArrayList<>();
        add(period.getYears(), " year", "년", en, ko);
        add(period.getMonths(), " month", "개월", en, ko);
        add(period.getDays(), " day", "일", en, ko);
        return en.isEmpty()
                ? Text.of("not kept", "보존하지 않음")
                : Text.of("kept for " + String.join(" and ", en), String.join(" ", ko) + " 동안 보존");
    }

    private static void add(int number, String english, String korean, List<String> en, List<String> ko) {
        if (number != 0) {
            en.add(number + english + (number == 1 ? "" : "s"));
            ko.add(number + korean);
        }
    }

    private static Optional<Text> validation(Reader reader, Topic topic) {
        return asset(reader, topic)
                .map(Asset::suites)
                .filter(suites -> !suites.isEmpty())
                .map(suites -> suites.stream().sorted().collect(Collectors.joining(", ")))
                .map(suites -> Text.of("suites " + suites, "스위트 " + suites));
    }

    /** An update is a new version of the card; runs tell how closely it is watched. */
    private static Optional<Text> updates(Reader reader, Topic topic) {
        List<QualityRun> runs = reader
                .findBy(Runs.KIND, "by-asset", topic.subject().value())
                .stream()
                .map(Stored::value)
                .sorted(Comparator.comparing(QualityRun::finished))
                .toList();
        Topic.Seen last = topic.versions().get(topic.versions().size() - 1);
        LocalDate since = day(reader, last.since());
        String en = topic.versions().size() + " version(s), the last " + last.version() + " on " + since;
        String ko = "버전 " + topic.versions().size() + "개, 최근 " + last.version() + " (" + since + ")";
        if (runs.isEmpty()) {
            return Optional.of(Text.of(en, ko));
        }
        LocalDate run = day(reader, runs.get(runs.size() - 1).finished());
        return Optional.of(Text.of(
                en + "; judged by " + runs.size() + " run(s), the last on " + run,
                ko + "; 검사 실행 " + runs.size() + "회, 최근 " + run));
    }
}
