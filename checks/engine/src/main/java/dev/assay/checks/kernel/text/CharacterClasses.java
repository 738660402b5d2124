package dev.assay.checks.kernel.text;

/** Characters that no step of some patterns tells apart are one class. Class 0 has those that no step takes. */
final class CharacterClasses {
    private static final int ASCII = 128;
    /** A character that is in no step, as steps know ASCII only. */
    private static final char NOWHERE = ASCII;

    // Steps tell printable characters and white space apart, so that the numbers of their classes fit a byte.
    private final byte[] classOf = new byte[ASCII];
    private final char[] examples = new char[ASCII + 1];
    private int size = 1;

    CharacterClasses(LinearPattern[] patterns) {
        examples[0] = NOWHERE;
        for (LinearPattern pattern : patterns) {
            for (int i = 0; i < pattern.size(); i++) {
                split(pattern.step(i).characters());
            }
        }
        for (char c = ASCII; c-- > 0; ) {
            examples[classOf[c]] = classOf[c] == 0 ? NOWHERE : c;
        }
    }

    /** Divides every class into the characters within a set and those outside, which keep the number. */
    private void split(AsciiSet set) {
        byte[] within = new byte[ASCII];
        int[] members = members();
        int[] taken = new int[ASCII];
        for (char c = 0; c < ASCII; c++) {
            taken[classOf[c]] += set.has(c) ? 1 : 0;
        }
        for (char c = 0; c < ASCII; c++) {
            int type = classOf[c];
            boolean whole = type > 0 && taken[type] == members[type];
            if (set.has(c) && !whole) {
                within[type] = within[type] == 0 ? (byte) size++ : within[type];
                classOf[c] = within[type];
            }
        }
    }

    private int[] members() {
        int[] members = new int[ASCII];
        for (byte type : classOf) {
            members[type]++;
        }
        return members;
    }

    /** Returns how many classes there are. */
    int size() {
        return size;
    }

    /** Returns the class of every ASCII character; others are of class 0. */
    byte[] table() {
        return classOf;
    }

    /** Returns a character of a class. */
    char example(int type) {
        return examples[type];
    }
}
