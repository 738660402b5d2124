package dev.assay.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the shipped modules say of themselves. */
final class Exports {

    private static final List<ModuleDescriptor> DESCRIPTORS = descriptors();

    private Exports() {}

    static Set<String> modules() {
        return DESCRIPTORS.stream().map(ModuleDescriptor::name).collect(Collectors.toSet());
    }

    /** Returns whether everybody may use a package; what is exported to friends is not meant for users. */
    static boolean isExported(String packageName) {
        return DESCRIPTORS.stream()
                .flatMap(descriptor -> descriptor.exports().stream())
                .anyMatch(exports -> !exports.isQualified() && exports.source().equals(packageName));
    }

    private static List<ModuleDescriptor> descriptors() {
        try {
            return Collections.list(Exports.class.getClassLoader().getResources("module-info.class")).stream()
                    .map(Exports::read)
                    .filter(descriptor -> descriptor.name().startsWith(Shipped.ROOT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModuleDescriptor read(URL url) {
        try (InputStream in = url.openStream()) {
            return ModuleDescriptor.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
