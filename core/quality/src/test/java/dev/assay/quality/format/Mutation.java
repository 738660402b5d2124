package dev.assay.quality.format;

import java.util.SplittableRandom;

/** Changes a few characters of a text, so that it lies near the border of a syntax. */
final class Mutation {
    private static final int MAX_EDITS = 3;

    private final SplittableRandom random;
    private final String alphabet;

    Mutation(SplittableRandom random, String alphabet) {
        this.random = random;
        this.alphabet = alphabet;
    }

    String of(String text) {
        var mutated = new StringBuilder(text);
        for (int edits = random.nextInt(MAX_EDITS + 1); edits > 0; edits--) {
            edit(mutated);
        }
        return mutated.toString();
    }

    private void edit(StringBuilder text) {
        char c = alphabet.charAt(random.nextInt(alphabet.length()));
        int position = random.nextInt(text.length() + 1);
        switch (position == text.length() ? 0 : random.nextInt(3)) {
            case 0 -> text.insert(position, c);
            case 1 -> text.setCharAt(position, c);
            default -> text.deleteCharAt(position);
        }
    }
}
