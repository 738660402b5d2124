package dev.assay.checks.junit;

import dev.assay.json.SuiteFiles;
import dev.assay.quality.Suite;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Where a suite file is: among the resources of a class, or on disk. */
record SuiteLocation(String name, Class<?> tests) {
    static SuiteLocation of(String name, Class<?> tests) {
        return new SuiteLocation(name, tests);
    }

    Suite read() {
        if (!name.startsWith("/")) {
            return SuiteFiles.read(Path.of(name));
        }
        return name.endsWith(".json") ? SuiteFiles.readJson(resource(), name) : SuiteFiles.readYaml(resource(), name);
    }

    private String resource() {
        try (InputStream stream = tests.getResourceAsStream(name)) {
            if (stream == null) {
                throw new ExtensionConfigurationException(
                        "suite must be a resource or a file, but there is no resource " + name);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ExtensionConfigurationException("suite must be UTF-8 text, but resource " + name + " is not", e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + name, e);
        }
    }
}
