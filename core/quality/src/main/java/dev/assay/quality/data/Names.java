package dev.assay.quality.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Suggestions for names that were not found. Thread-safe.
 *
 * @since 0.1
 */
public final class Names {
    private static final int NEAR = 2;
    private static final int MOST_LISTED = 12;

    private Names() {}

    /**
     * Returns the candidate that a mistyped name most likely meant.
     *
     * <p>A candidate is near when at most two insertions, deletions, replacements or swaps of neighbours separate the
     * two, letter case and the difference between {@code _}, {@code -} and space left aside, and fewer than the name
     * has letters.
     *
     * @param name the name that was not found
     * @param candidates the names that exist
     * @return the nearest candidate, the first of them on a tie, or empty if none is near
     */
    public static Optional<String> nearest(String name, Collection<String> candidates) {
        String wanted = fold(name);
        return candidates.stream()
                .filter(candidate -> distance(wanted, fold(candidate)) <= Math.min(NEAR, wanted.length() - 1))
                .min(Comparator.comparingInt(candidate -> distance(wanted, fold(candidate))));
    }

    /**
     * Returns the end of a message about an unknown name: what exists, and which of it was probably meant.
     *
     * @param name the name that was not found
     * @param what the plural noun for the candidates, for example {@code columns}
     * @param candidates the names that exist
     * @return for example {@code known columns: fare, tip; did you mean "fare"?}
     */
    public static String hint(String name, String what, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "there are no " + what;
        }
        List<String> listed = candidates.stream().limit(MOST_LISTED).toList();
        String rest = candidates.size() > MOST_LISTED ? ", … (" + candidates.size() + " in all)" : "";
        String known = "known " + what + ": " + String.join(", ", listed) + rest;
        return nearest(name, candidates)
                .map(near -> known + "; did you mean \"" + near + "\"?")
                .orElse(known);
    }

    /**
     * Returns the end of a message about an unknown name in Korean, as {@link #hint} does in English.
     *
     * @param name the name that was not found
     * @param what the noun for the candidates, for example {@code 키}
     * @param candidates the names that exist
     * @return for example {@code 쓸 수 있는 키: fare, tip. 혹시 "fare"입니까?}
     */
    public static String hintInKorean(String name, String what, Collection<String> candidates) {
        if (candidates.isEmpty()) {
            return "쓸 수 있는 " + Particle.SUBJECT.after(what) + " 없습니다";
        }
        List<String> listed = candidates.stream().limit(MOST_LISTED).toList();
        String rest = candidates.size() > MOST_LISTED ? ", … (모두 " + candidates.size() + "개)" : "";
        String known = "쓸 수 있는 " + what + ": " + String.join(", ", listed) + rest;
        return nearest(name, candidates)
                .map(near -> known + ". 혹시 \"" + near + "\"입니까?")
                .orElse(known);
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    /** Optimal string alignment distance: Levenshtein's, and a swap of neighbours counts once. */
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > NEAR) {
            return NEAR + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(a, b, i, j, d);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] d) {
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
