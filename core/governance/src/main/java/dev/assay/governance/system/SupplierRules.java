package dev.assay.governance.system;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Steering;
import dev.assay.governance.staffing.Absences;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What must hold of a supplier, so that its failures reach somebody. */
final class SupplierRules {
    private SupplierRules() {}

    static void keep(Change change, Supplier supplier, Actor actor) {
        FindingsException.throwErrors("supplier " + supplier.id(), check(change, supplier));
        requireOwner(change, supplier, actor);
        note(change, supplier, actor);
        change.put(Supplier.KIND, supplier);
    }

    /** Who owns the contract says something new of it; somebody else only gives it away, and not to themselves. */
    private static void requireOwner(Reader reader, Supplier next, Actor actor) {
        reader.find(Supplier.KIND, next.id()).map(Stored::value).ifPresent(old -> {
            Text what = Text.of("the contract with \"" + next.id() + "\"", "공급자 \"" + next.id() + "\"의 계약");
            if (next.equals(old.ownedBy(next.contractOwner()))) {
                Steering.requireGiven(reader, actor, old.contractOwner(), next.contractOwner(), what);
            } else {
                Steering.requireOwner(reader, actor, old.contractOwner(), what);
            }
        });
    }

    /** Who gave a contract away does not answer for it because nobody is there to whom it went. */
    private static void note(Change change, Supplier next, Actor actor) {
        change.find(Supplier.KIND, next.id())
                .filter(old -> !old.value().contractOwner().equals(next.contractOwner()))
                .ifPresent(old -> Absences.given(change, actor, next.contractOwner(), ids(next.assets())));
    }

    private static Set<String> ids(Set<AssetId> assets) {
        return assets.stream().map(AssetId::value).collect(Collectors.toSet());
    }

    private static List<Finding> check(Reader reader, Supplier supplier) {
        List<Finding> findings = new ArrayList<>();
        Roster roster = Roster.now(reader);
        boolean owned = roster.persona(supplier.contractOwner())
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .filter(persona -> persona.type() == Persona.Type.HUMAN)
                .isPresent();
        if (!owned) {
            findings.add(Finding.error(
                    "SUP-1",
                    "contractOwner",
                    Text.of(
                            "the contract with \"" + supplier.id()
                                    + "\" must be owned by an active persona of people, but was by \""
                                    + supplier.contractOwner() + "\"",
                            "공급자 \"" + supplier.id() + "\"의 계약 담당은 활성 상태인 사람 페르소나여야 하지만 \"" + supplier.contractOwner()
                                    + "\"입니다")));
        }
        supplier.assets().stream()
                .sorted(Comparator.comparing(AssetId::value))
                .filter(asset -> reader.find(Assets.KIND, asset.value()).isEmpty())
                .map(asset -> Finding.error(
                        "SUP-2",
                        "assets[" + asset + "]",
                        Text.of(
                                "what \"" + supplier.id() + "\" supplies must be registered, but \"" + asset
                                        + "\" is not",
                                "공급자 \"" + supplier.id() + "\"이(가) 공급하는 자산 \"" + asset + "\"은(는) 먼저 등록해야 합니다")))
                .forEach(findings::add);
        return findings;
    }
}
