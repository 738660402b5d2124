package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SinceTest {

    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public .*?\\b(?:class|interface|record|enum) (\\w+)", Pattern.MULTILINE);

    @Test
    void every_type_for_users_says_when_it_came() throws IOException {
        List<String> sources = sources();

        assertThat(sources).as("sources of types for users").isNotEmpty();
        assertThat(sources.stream().filter(source -> !saysSince(source)).map(SinceTest::nameOf))
                .isEmpty();
    }

    @Test
    void finds_a_type_that_does_not_say() {
        assertThat(saysSince("package a;\n\n/** A. */\npublic final class A {\n/** @since 0.1 */ int b;\n}"))
                .isFalse();
        assertThat(saysSince("package a;\n\n/**\n * A.\n * @since 0.1\n */\npublic final class A {}"))
                .isTrue();
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main/java"))
                    .map(SinceTest::read)
                    .filter(SinceTest::isForUsers)
                    .toList();
        }
    }

    private static boolean isForUsers(String source) {
        Matcher found = PACKAGE.matcher(source);
        return found.find()
                && Exports.isExported(found.group(1))
                && PUBLIC_TYPE.matcher(source).find();
    }

    private static boolean saysSince(String source) {
        Matcher type = PUBLIC_TYPE.matcher(source);
        return type.find() && source.substring(0, type.start()).contains("@since ");
    }

    private static String nameOf(String source) {
        Matcher type = PUBLIC_TYPE.matcher(source);
        return type.find() ? type.group(1) : "";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
