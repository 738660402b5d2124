package dev.assay.governance;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which states may follow which, as data: what is not listed is refused, and so is staying where one is. Immutable.
 *
 * @param <S> the states
 * @since 0.1
 */
public final class Transitions<S extends Enum<S>> {
    /** The code of the finding when a step is not listed. */
    public static final String ILLEGAL = "ILLEGAL_TRANSITION";

    private final Text noun;
    private final Class<S> states;
    private final Map<S, Set<S>> table;

    private Transitions(Text noun, Class<S> states, Map<S, Set<S>> table) {
        this.noun = noun;
        this.states = states;
        this.table = table;
    }

    /**
     * Returns a machine in which no step is legal yet.
     *
     * @param noun what is in these states, for messages
     * @param states the class of the states
     * @param <S> the states
     * @return the machine
     */
    public static <S extends Enum<S>> Transitions<S> of(Text noun, Class<S> states) {
        return new Transitions<>(Objects.requireNonNull(noun, "noun"), states, Map.of());
    }

    /**
     * Returns the machine with more legal steps.
     *
     * @param from the state before
     * @param to the states after, in addition to those that were given before
     * @return a new machine
     * @throws IllegalArgumentException if a state should follow itself
     */
    @SafeVarargs
    public final Transitions<S> allow(S from, S... to) {
        Set<S> next = EnumSet.noneOf(states);
        next.addAll(table.getOrDefault(from, Set.of()));
        for (S state : to) {
            next.add(state);
        }
        if (next.contains(from)) {
            throw new IllegalArgumentException("state must not follow itself, but was " + from);
        }
        Map<S, Set<S>> more = new EnumMap<>(states);
        more.putAll(table);
        more.put(from, Collections.unmodifiableSet(next));
        return new Transitions<>(noun, states, Collections.unmodifiableMap(more));
    }

    /**
     * Returns the states that may follow.
     *
     * @param from the state before
     * @return the states, none if it is final
     */
    public Set<S> next(S from) {
        return table.getOrDefault(from, Set.of());
    }

    /**
     * Returns whether a step is legal.
     *
     * @param from the state before
     * @param to the state after
     * @return true if it is listed
     */
    public boolean allows(S from, S to) {
        return next(from).contains(to);
    }

    /**
     * Refuses a step that is not legal.
     *
     * @param id the id of what would take it
     * @param from the state before
     * @param to the state after
     * @return the state after
     * @throws FindingsException with {@value #ILLEGAL} if it is not listed
     */
    public S require(String id, S from, S to) {
        if (!allows(from, to)) {
            Text message = Text.of(
                    noun.en() + " \"" + id + "\" must not go from " + from + " to " + to + "; from " + from
                            + " it may go to " + next(from),
                    noun.ko() + " \"" + id + "\"은(는) " + from + "에서 " + to + "(으)로 갈 수 없습니다. " + from + "에서 갈 수 있는 상태: "
                            + next(from));
            throw new FindingsException(noun.en() + " " + id, List.of(Finding.error(ILLEGAL, "state", message)));
        }
        return to;
    }
}
