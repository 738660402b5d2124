package dev.assay.governance.raci;

import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the one person who answers for an activity. Confined to the call that its reader was given to.
 *
 * <p>Of several who act in the accountable persona, the one on call is asked; outside all shifts they take turns in the order
 * of their ids, those who hold the persona in their own right before those who stand in for somebody. If nobody acts in it, the
 * parent activity's accountable is asked, and so on.
 *
 * @since 0.1
 */
public final class Accountability {
    private final Roster roster;
    private final RaciMatrix matrix;

    private Accountability(Roster roster, RaciMatrix matrix) {
        this.roster = roster;
        this.matrix = matrix;
    }

    /**
     * Returns who answers for what under a matrix.
     *
     * @param reader reads who there is
     * @param matrix the matrix, without errors
     * @return who answers for what
     */
    public static Accountability of(Reader reader, RaciMatrix matrix) {
        return new Accountability(Roster.now(reader), Objects.requireNonNull(matrix, "matrix"));
    }

    /**
     * Finds the person whom a decision is put to.
     *
     * @param activity the activity in which it is taken
     * @param turn how many decisions were put to somebody in this activity before, from 0
     * @return the person; empty if nobody acts in the accountable persona of this activity or one above
     */
    public Optional<Addressee> addressee(ActivityId activity, long turn) {
        return addressee(activity, turn, Set.of());
    }

    /**
     * Finds the person whom a decision is put to, among those who may take it.
     *
     * @param activity the activity in which it is taken
     * @param turn how many decisions were put to somebody in this activity before, from 0
     * @param excluded who may not take it, such as who has a part in it
     * @return the person; empty if nobody who may take it acts in the accountable persona of this activity or one above
     */
    public Optional<Addressee> addressee(ActivityId activity, long turn, Collection<PrincipalId> excluded) {
        Set<ActivityId> vacant = new LinkedHashSet<>();
        Optional<Activity> asked = matrix.activity(activity);
        while (asked.isPresent() && !vacant.contains(asked.get().id())) {
            Activity current = asked.get();
            List<PrincipalId> people = candidates(current, excluded);
            if (!people.isEmpty()) {
                return Optional.of(choose(current, people, turn, List.copyOf(vacant)));
            }
            vacant.add(current.id());
            asked = current.parent().flatMap(matrix::activity);
        }
        return Optional.empty();
    }

    private List<PrincipalId> candidates(Activity activity, Collection<PrincipalId> excluded) {
        Set<PrincipalId> own = new LinkedHashSet<>();
        Set<PrincipalId> covering = new LinkedHashSet<>();
        for (PersonaId persona : activity.letters().accountable()) {
            for (Assignment assignment : roster.acting(persona)) {
                (assignment.delegateOf().isEmpty() ? own : covering).add(assignment.principal());
            }
        }
        own.addAll(covering);
        own.removeAll(excluded);
        return List.copyOf(own);
    }

    private Addressee choose(Activity activity, List<PrincipalId> people, long turn, List<ActivityId> vacant) {
        int first = activity.onCall().stream()
                .filter(shift -> shift.isLiveAt(roster.time()))
                .map(shift -> people.indexOf(shift.principal()))
                .filter(index -> index >= 0)
                .findFirst()
                .orElseGet(() -> Math.floorMod(turn, people.size()));
        List<PrincipalId> order = new ArrayList<>(people);
        Collections.rotate(order, -first);
        PersonaId persona = activity.letters().accountable().get(0);
        return new Addressee(order.get(0), persona, activity.id(), order.subList(1, order.size()), vacant);
    }

    /**
     * Returns who has a part in an activity at present.
     *
     * @param activity which
     * @param letter the part
     * @return everybody who acts in a persona with the part, leave cover included, each once; none if there is no such activity
     */
    public Set<PrincipalId> people(ActivityId activity, Letter letter) {
        Set<PrincipalId> people = new LinkedHashSet<>();
        matrix.activity(activity)
                .ifPresent(found -> found.letters()
                        .of(letter)
                        .forEach(persona ->
                                roster.acting(persona).forEach(assignment -> people.add(assignment.principal()))));
        return people;
    }
}
