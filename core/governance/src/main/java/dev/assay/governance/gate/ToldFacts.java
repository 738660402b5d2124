package dev.assay.governance.gate;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.GateQuestion;
import dev.assay.governance.system.Requirement;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageEntry;
import dev.assay.quality.finding.Finding;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What announcements tell. Those from before the last release do not count. */
final class ToldFacts {
    /** Art. 13, 26(7), 26(11) and 50 of the EU AI Act; a system that may do harm is announced even where an article does not say so. */
    private static final Set<RiskTier> ASKED = EnumSet.of(
            RiskTier.PROHIBITED, RiskTier.HIGH_RISK, RiskTier.GPAI_SYSTEMIC, RiskTier.GPAI, RiskTier.TRANSPARENCY);

    private ToldFacts() {}

    static List<Finding> users(GateQuestion question) {
        AiSystem system = question.system();
        boolean asked = ASKED.contains(system.tiering().tier());
        boolean told = announcements(question.reader(), system, Announcement.Topic.USE)
                .anyMatch(announcement -> announcement.medium().hasArrived(question.reader()));
        return told || !asked
                ? List.of()
                : List.of(question.missing(
                        Requirement.USERS_INFORMED,
                        "nothing has arrived since the release of this "
                                + system.tiering().tier() + " system",
                        "배포 후보가 된 뒤 도착한 안내가 없습니다. 위험 등급: " + system.tiering().tier()));
    }

    private static Stream<Announcement> announcements(Reader reader, AiSystem system, Announcement.Topic topic) {
        Optional<Instant> released = StageEntry.last(reader, system.id(), Stage.DEPLOYMENT);
        return reader.findBy(Announcement.KIND, "by-system", system.id().value()).stream()
                .map(Stored::value)
                .filter(announcement -> announcement.topic() == topic)
                .filter(announcement -> released.filter(
                                since -> !announcement.at().isBefore(since))
                        .isPresent());
    }

    static List<Finding> dependants(GateQuestion question) {
        return untold(question.reader(), question.system()).stream()
                .map(persona -> question.missing(
                        Requirement.DEPENDANTS_INFORMED, persona + " is not", persona + "에게 알리지 않았습니다"))
                .toList();
    }

    static Set<PersonaId> untold(Reader reader, AiSystem system) {
        Set<String> told = announcements(reader, system, Announcement.Topic.RETIREMENT)
                .flatMap(announcement -> audience(reader, announcement))
                .collect(Collectors.toSet());
        Set<PersonaId> untold = new TreeSet<>(Comparator.comparing(PersonaId::value));
        dependants(reader, system)
                .filter(persona -> !told.contains(persona.value()))
                .forEach(untold::add);
        return untold;
    }

    private static Stream<String> audience(Reader reader, Announcement announcement) {
        if (announcement.medium() instanceof Announcement.Medium.Told notice
                && announcement.medium().hasArrived(reader)) {
            return reader.find(Notice.KIND, notice.notice()).stream().flatMap(stored -> stored.value().to().stream());
        }
        return Stream.empty();
    }

    /** Who answers for what is made from its parts, and for other systems that are. */
    private static Stream<PersonaId> dependants(Reader reader, AiSystem system) {
        Lineage lineage = Lineage.of(reader);
        Set<AssetId> parts = Stream.concat(system.parts().models().stream(), system.parts().datasets().stream())
                .collect(Collectors.toSet());
        Stream<PersonaId> owners = parts.stream()
                .flatMap(part -> lineage.downstream(part).stream())
                .filter(asset -> !parts.contains(asset))
                .flatMap(asset -> reader.find(Assets.KIND, asset.value()).stream())
                .map(Stored::value)
                .map(Asset::owner)
                .flatMap(Optional::stream);
        Stream<PersonaId> others = parts.stream()
                .flatMap(part -> lineage.systems(part).stream())
                .filter(other -> !other.id().equals(system.id()))
                .map(other -> other.purpose().businessOwner());
        return Stream.concat(owners, others).distinct();
    }
}
