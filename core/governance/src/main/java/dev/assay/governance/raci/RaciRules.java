package dev.assay.governance.raci;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PeoplePolicy;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What must hold of a matrix. Thread-safe.
 *
 * <p>Each finding names its cell: the path is such as {@code raci.activities[deployment].letters.accountable}, and the message names
 * the personas.
 *
 * @since 0.1
 */
public final class RaciRules {
    private static final String ACTIVITIES = "raci.activities";

    private RaciRules() {}

    /**
     * Holds a matrix against the rules, except that people must be there, which {@link #vacancies} tells.
     *
     * @param reader reads the personas, assets and kinds of decisions that there are
     * @param matrix the matrix
     * @param systems the ids of the AI systems that there are
     * @return the findings, row by row and then those about the whole; errors refuse the matrix
     */
    public static List<Finding> check(Reader reader, RaciMatrix matrix, Collection<String> systems) {
        List<Finding> findings = new ArrayList<>();
        Set<ActivityId> seen = new HashSet<>();
        for (Activity activity : matrix.activities()) {
            if (!seen.add(activity.id())) {
                findings.add(error(
                        "DUPLICATE",
                        path(activity) + ".id",
                        "activity " + activity.id() + " must be given once",
                        "활동 " + activity.id() + "은(는) 한 번만 정의해야 합니다"));
            }
            findings.addAll(parent(matrix, activity));
            findings.addAll(RowRules.check(Roster.now(reader), activity));
        }
        findings.addAll(unmapped(reader, matrix, systems));
        List<PersonaId> active = reader.all(PeopleKinds.PERSONA).stream()
                .map(Stored::value)
                .filter(persona -> persona.status() == Persona.Status.ACTIVE)
                .map(Persona::id)
                .toList();
        findings.addAll(LoadRules.check(matrix, active));
        return findings;
    }

    static Finding error(String code, String path, String en, String ko) {
        return Finding.error(code, path, Text.of(en, ko));
    }

    static String path(Activity activity) {
        return ACTIVITIES + "[" + activity.id() + "]";
    }

    static String path(Activity activity, Letter letter) {
        return path(activity) + ".letters." + letter.key();
    }

    private static List<Finding> parent(RaciMatrix matrix, Activity activity) {
        Set<ActivityId> way = new HashSet<>();
        Optional<Activity> step = Optional.of(activity);
        while (step.isPresent() && way.add(step.get().id())) {
            Optional<ActivityId> next = step.get().parent();
            step = next.flatMap(matrix::activity);
            if (next.isPresent() && step.isEmpty()) {
                return List.of(error(
                        "UNKNOWN",
                        path(activity) + ".parent",
                        "no activity \"" + next.get() + "\"",
                        "알 수 없는 활동입니다: \"" + next.get() + "\""));
            }
        }
        return step.isEmpty()
                ? List.of()
                : List.of(error(
                        "RACI-5",
                        path(activity) + ".parent",
                        "parents of " + activity.id() + " must end somewhere, but lead back",
                        "활동 " + activity.id() + "의 상위 활동은 끝이 있어야 하지만 되돌아갑니다"));
    }

    /** What nobody is there for would find nobody when it goes wrong. */
    private static List<Finding> unmapped(Reader reader, RaciMatrix matrix, Collection<String> systems) {
        List<Finding> findings = new ArrayList<>();
        Map<String, PeoplePolicy.Delegation> decisions = PeoplePolicy.of(reader).decisions();
        decisions.keySet().stream()
                .sorted()
                .filter(kind -> matrix.activities().stream()
                        .noneMatch(activity -> activity.reach().decisions().contains(kind)))
                .forEach(kind -> findings.add(
                        decisions.equals(PeoplePolicy.ofDefaults().decisions())
                                ? unmappedByDefault(kind)
                                : unmapped("decision", "결정", kind)));
        reader.all(Assets.KIND).stream()
                .map(stored -> stored.value().id().value())
                .filter(id -> matrix.activities().stream()
                        .noneMatch(activity -> activity.reach().coversAsset(id)))
                .forEach(id -> findings.add(unmapped("asset", "자산", id)));
        systems.stream()
                .sorted()
                .filter(id -> matrix.activities().stream()
                        .noneMatch(activity -> activity.reach().coversSystem(id)))
                .forEach(id -> findings.add(unmapped("AI system", "AI 시스템", id)));
        return findings;
    }

    private static Finding unmapped(String what, String korean, String id) {
        return error(
                "RACI-7",
                ACTIVITIES,
                what + " \"" + id + "\" must belong to an activity, but belongs to none",
                korean + " \"" + id + "\"은(는) 하나 이상의 활동에 속해야 하지만 속한 활동이 없습니다");
    }

    /** Who wrote no rules has never read the name. */
    private static Finding unmappedByDefault(String kind) {
        return error(
                "RACI-7",
                ACTIVITIES,
                "decision \"" + kind
                        + "\", which the default rules name, must belong to an activity, but belongs to none;"
                        + " name it in a reach, or leave it out of decisions in rules of your own",
                "기본 규칙에 있는 결정 \"" + kind + "\"은(는) 하나 이상의 활동에 속해야 하지만 속한 활동이 없습니다. 어느 활동의 reach에 적거나"
                        + " 직접 쓴 규칙의 decisions에서 빼십시오");
    }

    /**
     * Finds the activities for which nobody answers at present, leave cover counted. Each is an error for the decision that
     * would be put to somebody; it then goes to the parent activity's accountable.
     *
     * @param reader reads who there is
     * @param matrix the matrix
     * @return a finding {@code RACI-5} for each vacancy, in the order of the matrix
     */
    public static List<Finding> vacancies(Reader reader, RaciMatrix matrix) {
        Roster roster = Roster.now(reader);
        return matrix.activities().stream()
                .filter(activity -> isVacant(roster, activity))
                .map(activity -> error(
                        "RACI-5",
                        path(activity, Letter.ACCOUNTABLE),
                        "VACANT_ACCOUNTABILITY: nobody active answers for " + activity.id() + ", whose accountable is "
                                + activity.letters().accountable(),
                        "VACANT_ACCOUNTABILITY: 활동 " + activity.id() + "의 책임자 "
                                + activity.letters().accountable() + "을(를) 맡은 활동 중인 사람이 없습니다"))
                .toList();
    }

    static boolean isVacant(Roster roster, Activity activity) {
        return activity.letters().accountable().stream()
                .allMatch(persona -> roster.acting(persona).isEmpty());
    }
}
