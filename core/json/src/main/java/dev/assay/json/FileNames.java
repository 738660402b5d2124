package dev.assay.json;

import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.data.Fault;
import dev.assay.quality.data.FaultsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the name of a file says about its content. */
final class FileNames {
    private FileNames() {}

    static TreeFormat formatToRead(Path file) {
        try {
            return formatOf(file);
        } catch (IllegalArgumentException e) {
            throw new FaultsException(file.toString(), List.of(new Fault("", String.valueOf(e.getMessage()))));
        }
    }

    static TreeFormat formatOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".json")) {
            return TreeFormat.JSON;
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return TreeFormat.YAML;
        }
        throw new IllegalArgumentException("file must end in .yaml, .yml or .json, but was " + file.getFileName());
    }
}
