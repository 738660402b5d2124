package dev.assay.checks.kernel.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The deterministic automaton of several patterns: a state tells for each of them how far it has come. States are made when
 * a text first leads to them, and their number is bounded. Confined to one thread.
 */
final class PatternStates {
    static final int MOST_STATES = 512;
    private static final int ASCII = 128;
    /** Where a pattern stands that no further text can please. */
    private static final long FAILED = -1;
    /** Where a pattern stands that is pleased whatever may follow. */
    private static final long PASSED = -2;

    private final LinearPattern[] patterns;
    private final CharacterClasses classes;
    private final byte[] classOf;
    private final int shift;
    private final Map<Stand, Integer> known = new HashMap<>();
    private final Stand[] stands = new Stand[MOST_STATES];
    private final long[] holding = new long[MOST_STATES];
    /** The state that follows a state by a class of characters; 0 if that was not asked yet, negated if it is final. */
    private int[] next;

    /** How far each pattern has come: its step and how many characters that has, or one of the two ends. */
    private record Stand(long[] places) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Stand stand && Arrays.equals(places, stand.places);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(places);
        }
    }

    PatternStates(List<LinearPattern> patterns) {
        this.patterns = patterns.toArray(LinearPattern[]::new);
        classes = new CharacterClasses(this.patterns);
        classOf = classes.table();
        shift = Integer.SIZE - Integer.numberOfLeadingZeros(classes.size() - 1);
        next = new int[Long.SIZE << shift];
        state(new Stand(new long[this.patterns.length]));
    }

    /** Returns the state in which a text ends, or -1 if there are too many states to tell. */
    int read(String text) {
        int length = text.length();
        int state = 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            int type = c < ASCII ? classOf[c] : 0;
            int following = next[state << shift | type];
            if (following <= 0) {
                following = following == 0 ? advance(state, type) : following;
                if (following <= 0) {
                    return following == 0 ? -1 : -following;
                }
            }
            state = following;
        }
        return state;
    }

    /** Returns the bits of the patterns that a text passes if it ends in a state. */
    long holding(int state) {
        return holding[state];
    }

    private int advance(int state, int type) {
        long[] places = stands[state].places().clone();
        for (int i = 0; i < places.length; i++) {
            places[i] = places[i] < 0 ? places[i] : advance(patterns[i], places[i], classes.example(type));
        }
        int following = state(new Stand(places));
        next[state << shift | type] = following;
        return following;
    }

    private static long advance(LinearPattern pattern, long place, char c) {
        int step = step(place);
        int count = count(place);
        while (step < pattern.size()) {
            LinearPattern.Step current = pattern.step(step);
            if (count < current.most() && current.characters().has(c)) {
                // Beyond the least count of an endless repetition there is nothing to count.
                boolean endless = current.most() == Integer.MAX_VALUE && count >= current.least();
                return place(step, endless ? count : count + 1);
            }
            if (count < current.least()) {
                return FAILED;
            }
            step++;
            count = 0;
        }
        return pattern.isToEnd() ? FAILED : PASSED;
    }

    private static long place(int step, int count) {
        return (long) step << Integer.SIZE | count;
    }

    private static int step(long place) {
        return (int) (place >>> Integer.SIZE);
    }

    private static int count(long place) {
        return (int) place;
    }

    /** Returns the number of a state, made if it is new: negated if nothing can change it, 0 if there are too many. */
    private int state(Stand stand) {
        Integer number = known.get(stand);
        if (number != null) {
            return number;
        }
        int made = known.size() + 1;
        if (made == MOST_STATES) {
            return 0;
        }
        stands[made] = stand;
        holding[made] = holding(stand.places());
        if (next.length <= made << shift) {
            next = Arrays.copyOf(next, next.length * 2);
        }
        int signed = isFinal(stand.places()) ? -made : made;
        known.put(stand, signed);
        return signed;
    }

    private static boolean isFinal(long[] places) {
        for (long place : places) {
            if (place >= 0) {
                return false;
            }
        }
        return true;
    }

    private long holding(long[] places) {
        long bits = 0;
        for (int i = 0; i < places.length; i++) {
            boolean passes = places[i] == PASSED || places[i] >= 0 && isEnd(patterns[i], places[i]);
            bits |= passes ? 1L << i : 0;
        }
        return bits;
    }

    /** Returns whether a text may end at a place. */
    private static boolean isEnd(LinearPattern pattern, long place) {
        int count = count(place);
        for (int step = step(place); step < pattern.size(); step++) {
            if (count < pattern.step(step).least()) {
                return false;
            }
            count = 0;
        }
        return true;
    }
}
