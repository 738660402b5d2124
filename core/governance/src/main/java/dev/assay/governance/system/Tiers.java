package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Catalogue;
import dev.assay.governance.catalogue.CatalogueItem;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What must hold of tiers under the EU AI Act. Immutable.
 *
 * @param act the act as the organisation reads it
 */
record Tiers(Catalogue act) {
    static final String RULE = "RSK-2";
    private static final String EXEMPTION = "exemption";

    /** What is wrong with a tier whatever came before. */
    List<Finding> form(Tiering tiering) {
        List<Finding> findings = new ArrayList<>();
        tiering.practice().ifPresent(id -> findings.addAll(cited("practice", id)));
        tiering.area().ifPresent(id -> findings.addAll(cited("area", id)));
        tiering.ground().ifPresent(id -> findings.addAll(cited("ground", id)));
        if (Reasons.isBlank(tiering.rationale())) {
            findings.add(finding("rationale", "tier must be set with a rationale", "위험 등급에는 근거를 적어야 합니다"));
        }
        return findings;
    }

    private List<Finding> cited(String path, String id) {
        return act.find(id).isPresent()
                ? List.of()
                : List.of(Finding.error(
                        "CAT-1",
                        "tiering." + path,
                        Text.of("no item \"" + id + "\" in " + act, act + "에 \"" + id + "\" 항목이 없습니다")));
    }

    /** What is wrong with the first tier: an area of high risk may be left by a decision only. */
    List<Finding> first(Tiering tiering) {
        List<Finding> findings = new ArrayList<>(form(tiering));
        if (tiering.area().isPresent() && tiering.tier().isLowerThan(RiskTier.HIGH_RISK)) {
            findings.add(finding(
                    "tier",
                    "tier of a system in " + tiering.area().get()
                            + " must be HIGH_RISK until a decision lowers it, but was " + tiering.tier(),
                    tiering.area().get() + " 영역의 시스템은 결정으로 낮추기 전까지 HIGH_RISK여야 하지만 " + tiering.tier() + "입니다"));
        }
        if (tiering.practice().isPresent() && tiering.tier() != RiskTier.PROHIBITED) {
            findings.add(practice(tiering));
        }
        return findings;
    }

    private static Finding practice(Tiering tiering) {
        String id = tiering.practice().orElse("");
        return finding(
                "tier",
                "tier of a practice under " + id + " must be PROHIBITED, but was " + tiering.tier(),
                id + "에 해당하는 행위의 등급은 PROHIBITED여야 하지만 " + tiering.tier() + "입니다");
    }

    /** What is wrong with another tier. */
    List<Finding> next(Tiering old, Tiering next, Optional<String> decision) {
        List<Finding> findings = new ArrayList<>(form(next));
        if (next.practice().isPresent() && next.tier() != RiskTier.PROHIBITED) {
            findings.add(practice(next));
        }
        if (!isLowered(old, next)) {
            return findings;
        }
        if (old.profiling() == Tiering.Profiling.OF_PEOPLE || next.profiling() == Tiering.Profiling.OF_PEOPLE) {
            findings.add(finding(
                    "profiling",
                    "tier of a system that profiles people must never be lowered from " + old.tier()
                            + ", nor may it be said to profile nobody any more",
                    "사람을 프로파일링하는 시스템의 등급(" + old.tier() + ")은 낮출 수 없고, 프로파일링 여부도 바꿀 수 없습니다"));
        }
        if (decision.filter(id -> !id.isBlank()).isEmpty()) {
            findings.add(finding(
                    "decision",
                    "tier of a system must be lowered by a decision of its owner about a part of it that approves \""
                            + next.target() + "\" and was not used before, but no such one was cited",
                    "위험 등급은 시스템 소유자가 구성 요소에 대해 \"" + next.target()
                            + "\"을(를) 승인했고 아직 쓰이지 않은 결정에 의해서만 낮출 수 있지만 해당하는 결정을 인용하지 않았습니다"));
        }
        findings.addAll(ground(old, next));
        return findings;
    }

    /** The decision that is cited for another tier, if it approves just that and was not used before. */
    static Optional<Decision> approving(Reader reader, AiSystem system, Tiering next, Optional<String> decision) {
        return decision.flatMap(
                cited -> Citations.unused(reader, system, DecisionPolicy.TIER_CHANGE, next.target(), cited));
    }

    /** What is wrong with another tier that rests on a decision, and with who sets it. */
    List<Finding> next(Reader reader, AiSystem system, Tiering next, Optional<String> decision, Actor actor) {
        Optional<Decision> approving = approving(reader, system, next, decision);
        Optional<String> cited = approving.map(made -> made.id().value());
        List<Finding> findings = new ArrayList<>(next(system.tiering(), next, cited));
        if (isLowered(system.tiering(), next)) {
            Citations.overruled(reader, system, DecisionPolicy.TIER_CHANGE, next.target(), decision)
                    .map(text -> Text.of(
                            "decision that is cited must not be overruled; " + text.en(),
                            "인용한 결정은 그 뒤에 뒤집히지 않았어야 합니다. " + text.ko()))
                    .ifPresent(text -> findings.add(Finding.error(RULE, "tiering.decision", text)));
        }
        if (isRelaxed(system.tiering(), next)) {
            String id = system.id().value();
            Text what = Text.of("tier of \"" + id + "\"", "시스템 \"" + id + "\"의 위험 등급은");
            approving.ifPresent(
                    made -> findings.addAll(Citations.alone(reader, "tiering.decision", what, made, actor)));
        }
        return findings;
    }

    /** Whether the law asks less of a system: by its tier, or by what its tier comes from, which is the first step to that. */
    static boolean isLowered(Tiering old, Tiering next) {
        boolean exempt = next.area().isPresent() && next.tier().isLowerThan(RiskTier.HIGH_RISK);
        boolean dropped = old.area().isPresent() && next.area().isEmpty()
                || old.practice().isPresent() && next.practice().isEmpty()
                || old.profiling() == Tiering.Profiling.OF_PEOPLE && next.profiling() == Tiering.Profiling.NONE;
        return next.tier().isLowerThan(old.tier()) || exempt || dropped;
    }

    /** Whether duties of high risk, or a prohibition, go: nobody alone sees to that. */
    static boolean isRelaxed(Tiering old, Tiering next) {
        return isLowered(old, next) && !old.tier().isLowerThan(RiskTier.HIGH_RISK);
    }

    private List<Finding> ground(Tiering old, Tiering next) {
        Optional<CatalogueItem> ground = next.ground().flatMap(act::find);
        boolean area = old.area().isPresent() || next.area().isPresent();
        boolean holds =
                ground.filter(item -> !area || item.type().equals(EXEMPTION)).isPresent();
        return holds
                ? List.of()
                : List.of(finding(
                        "ground",
                        "tier must be lowered on a legal ground" + (area ? " of Art. 6(3)" : "") + ", but it was "
                                + next.ground().orElse("missing"),
                        "위험 등급을 낮추려면 법적 근거" + (area ? "(Art. 6(3))" : "") + "를 인용해야 합니다. 인용: "
                                + next.ground().orElse("없음")));
    }

    /** The prohibited practice that a system is on a day of the organisation. */
    Optional<String> prohibition(Tiering tiering, LocalDate day) {
        Optional<String> practice = tiering.practice()
                .flatMap(act::find)
                .filter(item -> item.isInForceOn(day))
                .map(CatalogueItem::id);
        return tiering.tier() == RiskTier.PROHIBITED && tiering.practice().isEmpty()
                ? Optional.of(RiskTier.PROHIBITED.item())
                : practice;
    }

    private static Finding finding(String path, String en, String ko) {
        return Finding.error(RULE, "tiering." + path, Text.of(en, ko));
    }
}
