package dev.assay.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs files of vectors: a list of {@code {id, function, inputs, expected, tolerance, computed}}, where {@code expected} must
 * be met within {@code tolerance} and {@code computed} within 1e-9 of itself. Prints a line per difference, counts, and at the
 * end {@code N passed, M failed}. A function that is not known fails.
 */
public final class VectorRunner {
    private final Map<String, VectorFunctions.Function> functions;

    VectorRunner(Map<String, VectorFunctions.Function> functions) {
        this.functions = functions;
    }

    /** What running some vectors gave. */
    record Report(int passed, List<String> differences, Map<String, Integer> failedByFunction) {
        int failed() {
            return failedByFunction.values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
    }

    /**
     * Runs files; without an argument {@code vectors/value-vectors.json} of the folder that {@code assay.shared} or, without
     * it, {@code ../shared} names. Ends with exit code 1 if a vector fails, with 2 if there is no file or no vector in one.
     */
    public static void main(String... arguments) throws IOException {
        System.exit(run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments));
    }

    /** Runs files and returns the exit code. */
    static int run(PrintStream out, String... arguments) throws IOException {
        List<Path> files = arguments.length > 0
                ? Stream.of(arguments).map(Path::of).toList()
                : sharedFile().map(List::of).orElse(List.of());
        if (files.isEmpty() || !files.stream().allMatch(Files::isReadable)) {
            out.println("no file of vectors; name one, but was " + List.of(arguments));
            return 2;
        }
        List<Vector> vectors = new ArrayList<>();
        for (Path file : files) {
            try {
                vectors.addAll(Vector.read(file));
            } catch (IOException e) {
                out.println(oneLine(file + " must be a file of vectors as JSON, but was not: " + e.getMessage()));
                return 2;
            }
        }
        Report report = new VectorRunner(known()).run(vectors);
        report.differences().forEach(out::println);
        report.failedByFunction().forEach((function, count) -> out.println(count + " failed of " + function));
        out.println(vectors.size() + " vectors of "
                + vectors.stream().map(Vector::function).distinct().count() + " functions");
        out.println(report.passed() + " passed, " + report.failed() + " failed");
        return report.failed() == 0 ? 0 : 1;
    }

    /** The file that is laid beside the working copy, if it is; seen from the root folder or from this module. */
    static Optional<Path> sharedFile() {
        return Stream.of(System.getProperty("assay.shared", "../shared"), "../../../shared")
                .map(folder -> Path.of(folder, "vectors", "value-vectors.json"))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Returns the functions of all areas. */
    static Map<String, VectorFunctions.Function> known() throws IOException {
        Map<String, VectorFunctions.Function> all = new TreeMap<>();
        Path classes = classes();
        List<Path> found;
        try (Stream<Path> files = Files.walk(classes)) {
            found = files.filter(file -> file.getFileName().toString().matches("[^$]*Vectors\\.class"))
                    .sorted()
                    .toList();
        }
        for (Path file : found) {
            String name = classes.relativize(file)
                    .toString()
                    .replaceAll("\\.class$", "")
                    .replaceAll("[/\\\\]", ".");
            area(name)
                    .ifPresent(area -> area.functions().forEach((function, call) -> {
                        if (all.put(function, call) != null) {
                            throw new IllegalStateException(
                                    function + " must be known once, but is known again in " + name);
                        }
                    }));
        }
        return all;
    }

    private static Path classes() {
        try {
            return Path.of(VectorRunner.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<VectorFunctions> area(String name) {
        try {
            Class<?> type = Class.forName(name);
            if (!VectorFunctions.class.isAssignableFrom(type)) {
                return Optional.empty();
            }
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of((VectorFunctions) constructor.newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " must have a constructor without parameters", e);
        }
    }

    Report run(List<Vector> vectors) {
        List<String> differences = new ArrayList<>();
        Map<String, Integer> failed = new LinkedHashMap<>();
        for (Vector vector : vectors) {
            List<String> own = run(vector);
            // A name that nobody reads is the likeliest reason for another figure.
            List<String> left =
                    functions.containsKey(vector.function()) ? vector.inputs().unread() : List.of();
            String unread = left.isEmpty() ? "" : " (not read: " + String.join(", ", left) + ")";
            if (!own.isEmpty()) {
                failed.merge(vector.function(), 1, Integer::sum);
            }
            own.forEach(
                    difference -> differences.add(vector.id() + " " + vector.function() + ": " + difference + unread));
        }
        return new Report(
                vectors.size() - failed.values().stream().mapToInt(i -> i).sum(), differences, failed);
    }

    @SuppressWarnings("IllegalCatch") // Whatever a function throws is a failed vector, and the others still run.
    private List<String> run(Vector vector) {
        VectorFunctions.Function function = functions.get(vector.function());
        if (function == null) {
            return List.of("unknown function " + vector.function());
        }
        try {
            @Nullable Object result = answer(function, vector.inputs());
            String reason = reason(result).map(text -> " (" + text + ")").orElse("");
            return vector.differences(tree(result)).stream()
                    .map(difference -> oneLine(difference + reason))
                    .toList();
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            return List.of(oneLine("threw " + e));
        }
    }

    /** What the library refuses has no result, and why. */
    private static @Nullable Object answer(VectorFunctions.Function function, Inputs inputs) {
        try {
            return function.apply(inputs);
        } catch (ValueException | FindingsException e) {
            return new VectorFunctions.Absent("refused: " + e.getMessage());
        }
    }

    private static Optional<String> reason(@Nullable Object result) {
        if (result instanceof VectorFunctions.Absent absent) {
            return Optional.of(absent.reason());
        }
        return result instanceof Map<?, ?> map
                ? map.values().stream().flatMap(part -> reason(part).stream()).findFirst()
                : Optional.empty();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static JsonNode tree(@Nullable Object result) {
        if (result == null || result instanceof VectorFunctions.Absent) {
            return NullNode.getInstance();
        }
        if (result instanceof Optional<?> optional) {
            return tree(optional.orElse(null));
        }
        if (result instanceof OptionalDouble optional) {
            return optional.isPresent() ? Vector.tree(optional.getAsDouble()) : NullNode.getInstance();
        }
        if (result instanceof OptionalInt optional) {
            return optional.isPresent() ? Vector.tree(optional.getAsInt()) : NullNode.getInstance();
        }
        if (result instanceof Map<?, ?> map) {
            Map<String, JsonNode> nodes = new LinkedHashMap<>();
            map.forEach((name, value) -> nodes.put(String.valueOf(name), tree(value)));
            return Vector.tree(nodes);
        }
        if (result instanceof List<?> list) {
            return Vector.tree(list.stream().map(VectorRunner::tree).toList());
        }
        return Vector.tree(result);
    }
}
