package dev.assay.governance.codec;

import java.util.Locale;

/** Names of Java as words of files. */
final class Words {
    private Words() {}

    /** Returns {@code not-heard} for {@code NOT_HEARD} and for {@code NotHeard}. */
    static String kebab(String name) {
        if (name.equals(name.toUpperCase(Locale.ROOT))) {
            return name.toLowerCase(Locale.ROOT).replace('_', '-');
        }
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isUpperCase(letter) && i > 0) {
                words.append('-');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}
