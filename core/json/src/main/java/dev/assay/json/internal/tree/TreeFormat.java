package dev.assay.json.internal.tree;

/**
 * The two ways to write a tree.
 *
 * @since 0.1
 */
public enum TreeFormat {
    /** YAML, of which only the part is used that all its readers agree about. */
    YAML {
        @Override
        public Node read(String text, FaultList faults) {
            return YamlTree.read(text, faults);
        }

        @Override
        public String write(Node tree, Layout layout) {
            return YamlText.of(tree, layout);
        }
    },
    /** JSON as RFC 8259 has it. */
    JSON {
        @Override
        public Node read(String text, FaultList faults) {
            return JsonTree.read(text, faults);
        }

        @Override
        public String write(Node tree, Layout layout) {
            return JsonText.of(tree, layout);
        }
    };

    /**
     * Reads a tree.
     *
     * @param text the text
     * @param faults where faults of the tree go, such as a key that occurs twice
     * @return the tree; where something is wrong, a broken node
     * @throws dev.assay.quality.data.FaultsException if the text has no tree at all
     */
    public abstract Node read(String text, FaultList faults);

    /**
     * Writes a tree.
     *
     * @param tree the tree
     * @return the same text for the same tree, with LF at the end of each line
     */
    public String write(Node tree) {
        return write(tree, Layout.BY_DEPTH);
    }

    /**
     * Writes a tree in another layout.
     *
     * @param tree the tree
     * @param layout what stands on lines of its own
     * @return the same text for the same tree, with LF at the end of each line
     */
    public abstract String write(Node tree, Layout layout);
}
