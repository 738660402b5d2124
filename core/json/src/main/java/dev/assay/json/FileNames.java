package dev.assay.json;

import dev.assay.json.internal.tree.TreeFormat;
import java.nio.file.Path;
import java.util.Locale;

/** What the name of a file says about its content. */
final class FileNames {
    private FileNames() {}

    static TreeFormat formatOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return TreeFormat.JSON;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return TreeFormat.YAML;
        }
        throw new IllegalArgumentException("file must end in .yaml, .yml or .json, but was " + file);
    }
}
