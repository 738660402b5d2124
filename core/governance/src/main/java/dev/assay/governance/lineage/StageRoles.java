package dev.assay.governance.lineage;

import dev.assay.governance.Ids;
import dev.assay.governance.Korean;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who answers for what, and who does it, in each stage of an AI system's life. It tells and forbids nothing: decisions go to whom the
 * matrix names, whatever the stage. Immutable.
 *
 * @param tasks what is done, in the order of the matrix
 * @since 0.1
 */
public record StageRoles(List<Task> tasks) {
    /**
     * An activity, and who is there for it at present. Immutable.
     *
     * @param activity the activity
     * @param accountable the persona that answers for it, with nobody in it while it is vacant
     * @param responsible the personas that do it, each with who acts in it, which may be nobody
     * @since 0.1
     */
    public record Task(Activity activity, List<RoleHolders> accountable, List<RoleHolders> responsible) {
        /** Copies the lists. */
        public Task {
            accountable = List.copyOf(accountable);
            responsible = List.copyOf(responsible);
        }

        private boolean isOnlyIn(Stage stage) {
            return activity.stages().contains(stage);
        }

        private Text line() {
            String id = "- " + activity.id();
            return Text.of(
                    id + ", " + Ids.shown(activity.name().en()) + ": accountable " + people(accountable, "nobody")
                            + "; responsible " + people(responsible, "nobody"),
                    id + ", " + Ids.shown(activity.name().ko()) + ": 책임(A) " + people(accountable, "없음") + "; 실행(R) "
                            + people(responsible, "없음"));
        }

        private static String people(List<RoleHolders> all, String nobody) {
            return all.stream()
                    .map(parties -> parties.persona() + " ("
                            + (parties.people().isEmpty()
                                    ? nobody
                                    : parties.people().stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining(", ")))
                            + ")")
                    .collect(Collectors.joining(", "));
        }
    }

    /** Copies the list. */
    public StageRoles {
        tasks = List.copyOf(tasks);
    }

    /**
     * Returns who answers for and does everything that the matrix in force names.
     *
     * @param reader reads what is stored
     * @return the roles at the reader's time; none if there is no matrix
     */
    public static StageRoles of(Reader reader) {
        return drawn(reader, reach -> true);
    }

    /**
     * Returns who answers for and does what is about an AI system: the activities that reach it or an asset that it is made of, and
     * those that are about nothing in particular.
     *
     * @param reader reads what is stored
     * @param system the system; of one that nobody registered no assets are known
     * @return the roles at the reader's time; none if there is no matrix
     */
    public static StageRoles of(Reader reader, SystemId system) {
        List<AssetId> assets = reader.find(AiSystem.KIND, system.value()).stream()
                .map(stored -> stored.value().parts())
                .flatMap(parts -> Stream.concat(parts.models().stream(), parts.datasets().stream()))
                .toList();
        return drawn(
                reader,
                reach -> covers(reach.systems(), system.value())
                        || assets.stream().anyMatch(asset -> covers(reach.assets(), asset.value()))
                        || isOpen(reach));
    }

    /**
     * Returns who answers for and does what is about an asset: the activities that reach it, and those that are about nothing in
     * particular.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return the roles at the reader's time; none if there is no matrix
     */
    public static StageRoles of(Reader reader, AssetId asset) {
        return drawn(reader, reach -> covers(reach.assets(), asset.value()) || isOpen(reach));
    }

    private static StageRoles drawn(Reader reader, Predicate<Reach> about) {
        Roster roster = Roster.now(reader);
        return new StageRoles(RaciMatrix.of(reader).stream()
                .flatMap(matrix -> matrix.activities().stream())
                .filter(activity -> about.test(activity.reach()))
                .map(activity -> new Task(
                        activity,
                        parties(roster, activity.letters().accountable(), "accountable"),
                        parties(roster, activity.letters().responsible(), "responsible")))
                .toList());
    }

    private static boolean covers(List<Pattern> patterns, String id) {
        return patterns.stream().anyMatch(pattern -> pattern.covers(id));
    }

    private static boolean isOpen(Reach reach) {
        return reach.assets().isEmpty() && reach.systems().isEmpty();
    }

    private static List<RoleHolders> parties(Roster roster, List<PersonaId> personas, String part) {
        return personas.stream()
                .map(persona -> new RoleHolders(
                        persona,
                        part,
                        roster.acting(persona).stream()
                                .map(Assignment::principal)
                                .distinct()
                                .toList()))
                .toList();
    }

    /**
     * Returns what is done in a stage, such as the one that a system has come to.
     *
     * @param stage the stage
     * @return the tasks in the order of the matrix, those of every stage among them
     */
    public List<Task> in(Stage stage) {
        return tasks.stream().filter(task -> task.activity().isIn(stage)).toList();
    }

    /**
     * Says it in lines: first what is done in every stage, then stage by stage what is done in it besides.
     *
     * @return the lines in English and Korean; a stage in which nothing is done says so, and what nobody is there for says that
     */
    public Text describe() {
        List<Text> lines = new ArrayList<>();
        lines.add(Text.of("who answers for what, and who does it", "누가 무엇을 책임지고 실행하는지"));
        List<Task> always = tasks.stream()
                .filter(task -> task.activity().stages().isEmpty())
                .toList();
        block(lines, Text.of("in every stage", "모든 단계"), always);
        for (Stage stage : Stage.values()) {
            List<Task> own = tasks.stream().filter(task -> task.isOnlyIn(stage)).toList();
            block(lines, Text.of(stage.name(), Korean.of(stage)), own);
            if (own.isEmpty() && always.isEmpty()) {
                lines.add(Text.of(stage + ": nobody", Korean.of(stage) + ": 없음"));
            }
        }
        return Text.of(
                lines.stream().map(Text::en).collect(Collectors.joining("\n")),
                lines.stream().map(Text::ko).collect(Collectors.joining("\n")));
    }

    private static void block(List<Text> lines, Text title, List<Task> some) {
        if (!some.isEmpty()) {
            lines.add(Text.of(title.en() + ":", title.ko() + ":"));
            some.forEach(task -> lines.add(task.line()));
        }
    }

    /** Returns the lines in English. */
    @Override
    public String toString() {
        return describe().en();
    }
}
