package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Unknown;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds what a system is made of, and who answers for it, against what is known. Confined to one call. */
final class PartRules {
    private static final Comparator<AssetId> BY_ID = Comparator.comparing(AssetId::value);

    private final Reader reader;
    private final List<Finding> findings = new ArrayList<>();

    private PartRules(Reader reader) {
        this.reader = reader;
    }

    /** From a suspension no way leads back to development, so that a version that must not be used is replaced there. */
    static void requireOpen(AiSystem system, AiSystem.Parts next) {
        SystemId id = system.id();
        boolean isOpen = system.stage().compareTo(Stage.DEVELOPMENT) <= 0
                || system.stage() == Stage.SUSPENDED && differInVersionsOnly(system.parts(), next);
        if (!isOpen) {
            throw Systems.refused(
                    id,
                    "SUBSTANTIAL_CHANGE",
                    "parts of \"" + id + "\" must be changed in DEVELOPMENT, but it is in " + system.stage(),
                    "시스템 \"" + id + "\"의 구성은 DEVELOPMENT 단계에서만 바꿀 수 있지만 현재 " + system.stage() + " 단계입니다");
        }
    }

    static void requireRole(
            Change change, AiSystem system, AiSystem.Role role, Optional<String> decision, Actor actor) {
        AiSystem.Purpose before = system.purpose();
        if (drops(before.role(), role)) {
            dropDuties(change, system, role, decision, actor);
        } else {
            Steering.requireOwner(change, actor, before.businessOwner(), Systems.named(system.id()));
        }
    }

    private static boolean differInVersionsOnly(AiSystem.Parts old, AiSystem.Parts next) {
        return old.models().equals(next.models())
                && old.datasets().equals(next.datasets())
                && old.suppliers().equals(next.suppliers());
    }

    /** What a decision about a role is about. */
    static String target(AiSystem.Role role) {
        return "role " + role;
    }

    /** Whether there are duties that an organisation has no more as something else. */
    private static boolean drops(AiSystem.Role old, AiSystem.Role next) {
        return old != AiSystem.Role.NONE && old != next && next != AiSystem.Role.BOTH;
    }

    /**
     * Duties go as those of high risk do: by a decision of who answers for the system that is used once, and by two. They go so
     * whatever the tier, or they would go while it is low, and it be raised then.
     */
    private static void dropDuties(
            Change change, AiSystem system, AiSystem.Role role, Optional<String> decision, Actor actor) {
        SystemId id = system.id();
        Decision made = decision.flatMap(
                        cited -> Citations.unused(change, system, DecisionPolicy.TIER_CHANGE, target(role), cited))
                .orElseThrow(() -> {
                    Text why = Citations.because(
                            undecided(system, role),
                            Citations.overruled(change, system, DecisionPolicy.TIER_CHANGE, target(role), decision));
                    return Systems.refused(id, Tiers.RULE, why.en(), why.ko());
                });
        Text what = Text.of("role in \"" + id + "\"", "시스템 \"" + id + "\"에서 조직의 지위는");
        FindingsException.throwErrors(Systems.what(id), Citations.alone(change, "purpose.role", what, made, actor));
        Citations.use(change, system, made, actor);
    }

    private static Text undecided(AiSystem system, AiSystem.Role role) {
        SystemId id = system.id();
        return Text.of(
                "role in \"" + id + "\" must lose duties, from "
                        + system.purpose().role() + " to " + role
                        + ", by a decision of its owner about a part of it that approves \"" + target(role)
                        + "\" and was not used before, but no such one was cited",
                "시스템 \"" + id + "\"에서 조직의 의무를 덜어 주는 지위 변경("
                        + system.purpose().role() + " → " + role
                        + ")은 시스템 소유자가 구성 요소에 대해 \"" + target(role)
                        + "\"을(를) 승인했고 아직 쓰이지 않은 결정에 의해서만 할 수 있지만 해당하는 결정을 인용하지 않았습니다");
    }

    /** What comes with a system that only time can bring, or is there already. */
    static List<Finding> fresh(Reader reader, AiSystem system) {
        SystemId id = system.id();
        PartRules rules = new PartRules(reader);
        String path = "systems[" + id + "]";
        if (reader.find(AiSystem.KIND, id.value()).isPresent()) {
            rules.add(
                    "DUPLICATE",
                    path,
                    "system \"" + id + "\" must be new, but there is one with this id",
                    "시스템 \"" + id + "\"은(는) 이미 등록되어 있습니다");
        }
        if (system.stage() != Stage.DISCOVERY || system.suspension().isPresent()) {
            rules.add(
                    "ILLEGAL_TRANSITION",
                    path,
                    "system \"" + id + "\" must begin with DISCOVERY, but was " + system.stage(),
                    "시스템 \"" + id + "\"은(는) DISCOVERY 단계에서 시작해야 하지만 " + system.stage() + "입니다");
        }
        system.upkeep()
                .killSwitchTested()
                .ifPresent(at -> rules.add(
                        "KILL-SWITCH",
                        path,
                        "system \"" + id
                                + "\" must be registered before its kill switch is tested, but came with a test at "
                                + at,
                        "시스템 \"" + id + "\"의 정지 시험은 등록한 뒤에 기록해야 하지만 " + at + "의 시험이 적혀 있습니다"));
        rules.findings.addAll(PilotRules.fresh(system));
        return rules.findings;
    }

    /** What a system is for is what it was judged as. */
    static void requirePurposeOpen(AiSystem system, String reason) {
        if (system.stage().compareTo(Stage.DEVELOPMENT) > 0) {
            throw Systems.refused(
                    system.id(),
                    "SUBSTANTIAL_CHANGE",
                    "purpose of \"" + system.id() + "\" must be changed in DEVELOPMENT, but it is in " + system.stage(),
                    "시스템 \"" + system.id() + "\"의 용도는 DEVELOPMENT 단계까지만 바꿀 수 있지만 현재 " + system.stage() + " 단계입니다");
        }
        Reasons.fault(Text.of("reason", "사유는"), reason).ifPresent(fault -> {
            throw Systems.refused(system.id(), "REASON_MISSING", fault.en(), fault.ko());
        });
    }

    static List<Finding> check(Reader reader, AiSystem.Parts parts) {
        PartRules rules = new PartRules(reader);
        parts.models().stream().sorted(BY_ID).forEach(rules::requireModel);
        parts.datasets().stream().sorted(BY_ID).forEach(rules::requireData);
        parts.suppliers().stream().sorted().forEach(rules::requireSupplier);
        parts.versions().keySet().stream().sorted(BY_ID).forEach(model -> rules.requireVersion(parts, model));
        return rules.findings;
    }

    private void requireModel(AssetId id) {
        String path = "parts.models[" + id + "]";
        asset(path, id, type -> type == Asset.Type.MODEL)
                .filter(type -> type != Asset.Type.MODEL)
                .ifPresent(type -> add(
                        "PARTS",
                        path,
                        "models must be of type MODEL, but " + id + " is a " + type,
                        "모델에는 MODEL 유형의 자산만 적을 수 있지만 " + id + "은(는) " + type + "입니다"));
    }

    /** A model among the datasets would be neither evaluated nor approved. */
    private void requireData(AssetId id) {
        String path = "parts.datasets[" + id + "]";
        asset(path, id, type -> type != Asset.Type.MODEL)
                .filter(type -> type == Asset.Type.MODEL)
                .ifPresent(type -> add(
                        "PARTS",
                        path,
                        "datasets must not be of type MODEL, but " + id + " is",
                        "데이터셋에는 MODEL 유형의 자산을 적을 수 없지만 " + id + "은(는) MODEL입니다"));
    }

    private Optional<Asset.Type> asset(String path, AssetId id, Predicate<Asset.Type> wanted) {
        Optional<Asset.Type> type = reader.find(Assets.KIND, id.value())
                .map(stored -> stored.value().type());
        if (type.isEmpty()) {
            List<String> known = reader.all(Assets.KIND).stream()
                    .filter(stored -> wanted.test(stored.value().type()))
                    .map(stored -> stored.value().id().value())
                    .sorted()
                    .toList();
            add(
                    "UNKNOWN_ASSET",
                    path,
                    "no asset \"" + id + "\"; " + Names.hint(id.value(), "assets", known),
                    "없는 자산입니다: \"" + id + "\". " + Names.hintInKorean(id.value(), "자산", known));
        }
        return type;
    }

    private void requireSupplier(String id) {
        if (reader.find(Supplier.KIND, id).isEmpty()) {
            findings.add(Unknown.finding(
                    reader, Supplier.KIND, Text.of("supplier", "공급자"), "parts.suppliers[" + id + "]", id));
        }
    }

    private void requireVersion(AiSystem.Parts parts, AssetId model) {
        String path = "parts.versions[" + model + "]";
        String version = parts.version(model).orElse("");
        if (!parts.models().contains(model)) {
            add(
                    "PARTS",
                    path,
                    "versions must be of its models, but " + model + " is none of them",
                    "배포 버전은 구성에 적은 모델에만 지정할 수 있지만 " + model + "은(는) 그 모델이 아닙니다");
        } else if (Models.version(reader, model, version).isEmpty()) {
            List<String> known = Models.versions(reader, model).stream()
                    .map(ModelVersion::version)
                    .toList();
            add(
                    "UNKNOWN_MODEL",
                    path,
                    "no version \"" + version + "\" of " + model + "; " + Names.hint(version, "versions", known),
                    model + "에 없는 버전입니다: \"" + version + "\". " + Names.hintInKorean(version, "버전", known));
        }
    }

    /** Whom nobody knows, what is over and what is for agents only answers for nothing. */
    static List<Finding> owner(Reader reader, PersonaId id) {
        PartRules rules = new PartRules(reader);
        Optional<Persona> persona = Roster.now(reader).persona(id);
        String path = "purpose.businessOwner";
        if (persona.isEmpty()) {
            rules.findings.add(PeopleKinds.unknown(reader, id, path));
        } else if (persona.get().type() != Persona.Type.HUMAN || persona.get().status() == Persona.Status.RETIRED) {
            rules.add(
                    "BUSINESS_OWNER",
                    path,
                    "business owner must be a persona of people that is not retired, but " + id + " is none",
                    "업무 책임자는 폐기되지 않은 사람 페르소나여야 하지만 " + id + "은(는) 그렇지 않습니다");
        }
        return rules.findings;
    }

    /** Nor is a system given to a persona in which nobody acts: nobody could give it on. */
    static List<Finding> taker(Reader reader, PersonaId id) {
        PartRules rules = new PartRules(reader);
        rules.findings.addAll(owner(reader, id));
        if (rules.findings.isEmpty() && Roster.now(reader).acting(id).isEmpty()) {
            rules.add(
                    "BUSINESS_OWNER",
                    "purpose.businessOwner",
                    "business owner must be a persona in which somebody active acts, but nobody acts in " + id,
                    "업무 책임자는 활동 중인 사람이 맡은 페르소나여야 하지만 " + id + "을(를) 맡은 사람이 없습니다");
        }
        return rules.findings;
    }

    private void add(String code, String path, String en, String ko) {
        findings.add(Finding.error(code, path, Text.of(en, ko)));
    }
}
