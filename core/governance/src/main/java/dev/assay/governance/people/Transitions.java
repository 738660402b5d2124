package dev.assay.governance.people;

import dev.assay.governance.Finding;
import dev.assay.governance.FindingsException;
import dev.assay.governance.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which states may follow which. Immutable.
 *
 * @param legal the states that may follow each
 * @param <S> the states
 */
record Transitions<S extends Enum<S>>(Map<S, Set<S>> legal) {
    static final Transitions<Persona.Status> PERSONA = new Transitions<>(Map.of(
            Persona.Status.DRAFT, Set.of(Persona.Status.ACTIVE, Persona.Status.RETIRED),
            Persona.Status.ACTIVE, Set.of(Persona.Status.SUSPENDED, Persona.Status.RETIRED),
            Persona.Status.SUSPENDED, Set.of(Persona.Status.ACTIVE, Persona.Status.RETIRED),
            Persona.Status.RETIRED, Set.of()));

    static final Transitions<Principal.Status> PRINCIPAL = new Transitions<>(Map.of(
            Principal.Status.ACTIVE, Set.of(Principal.Status.ON_LEAVE, Principal.Status.LEFT),
            Principal.Status.ON_LEAVE, Set.of(Principal.Status.ACTIVE, Principal.Status.LEFT),
            Principal.Status.LEFT, Set.of()));

    /** Refuses every step that is not listed, standing still included. */
    void require(S from, S to, Object what) {
        if (!legal.getOrDefault(from, Set.of()).contains(to)) {
            throw new FindingsException(
                    what.toString(),
                    List.of(Finding.error(
                            "ILLEGAL_TRANSITION",
                            "",
                            Text.of(
                                    what + " must not go from " + from + " to " + to,
                                    what + "의 상태는 " + from + "에서 " + to + "(으)로 바뀔 수 없습니다"))));
        }
    }
}
