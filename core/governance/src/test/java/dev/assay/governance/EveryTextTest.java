package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No text that somebody writes keeps what it is about from being changed: a record holds just so much, and who fills it up would
 * keep a failure from being made safe.
 */
class EveryTextTest {
    /** What the library itself writes, and what is held against what there is before it is kept. */
    private static final Map<String, String> WRITTEN_ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("AiSystem.Suspension.reasons", "Stages cuts each, and tells ten"),
            Map.entry("Due.clock", "a clock of the law"),
            Map.entry("Due.basis", "a clock of the law"),
            Map.entry("IncidentHandling.announced", "the clocks of the law"),
            Map.entry("IncidentHandling.lowered", "principals, each by a command of their own"),
            Map.entry("Quarantined.heldBy", "a principal"),
            Map.entry("Matter.kind", "the library's own, of what flaps"),
            Map.entry("Matter.topic", "an expectation of a run that is recorded"),
            Map.entry("Matter.cause", "the library's own, of what flaps"),
            Map.entry("Matter.reasons", "none, of what flaps"),
            Map.entry("Result.suite", "the name in a run that is recorded")));

    private static final String LONG = "x".repeat(100_000);

    static Stream<Arguments> texts() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Stream.of(AiSystem.class, UseCase.class, Asset.class, ModelVersion.class, Incident.class, Actor.class)
                .forEach(type -> reach(type, records));
        return records.stream()
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(part -> isOfText(part.getGenericType()))
                .filter(part -> !WRITTEN_ELSEWHERE.containsKey(name(part)))
                .map(part -> Arguments.of(name(part), part));
    }

    private static void reach(Type type, Set<Class<?>> records) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(part -> reach(part, records));
        } else if (type instanceof Class<?> plain && plain != Text.class) {
            if (plain.isSealed()) {
                Stream.of(plain.getPermittedSubclasses()).forEach(each -> reach(each, records));
            }
            if (plain.isRecord() && records.add(plain)) {
                Stream.of(plain.getRecordComponents()).forEach(part -> reach(part.getGenericType(), records));
            }
        }
    }

    private static boolean isOfText(Type type) {
        return type == String.class
                || type == Text.class
                || type instanceof ParameterizedType generic
                        && Stream.of(generic.getActualTypeArguments()).anyMatch(EveryTextTest::isOfText);
    }

    private static String name(RecordComponent part) {
        Class<?> type = part.getDeclaringRecord();
        String outer = type.getDeclaringClass() == AiSystem.class ? "AiSystem." : "";
        return outer + type.getSimpleName() + "." + part.getName();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void is_bounded(String name, RecordComponent part) {
        assertThatThrownBy(() -> filled(part))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(e -> assertThat(e.getMessage())
                        .containsAnyOf("must be 1 to ", " at most")
                        .hasSizeLessThan(300));
    }

    @Test
    void every_exception_is_one_still() {
        Set<Class<?>> records = new LinkedHashSet<>();
        Stream.of(AiSystem.class, UseCase.class, Asset.class, ModelVersion.class, Incident.class)
                .forEach(type -> reach(type, records));

        assertThat(records.stream()
                        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                        .map(EveryTextTest::name))
                .containsAll(WRITTEN_ELSEWHERE.keySet());
    }

    private static Object filled(RecordComponent part) throws Throwable {
        RecordComponent[] parts = part.getDeclaringRecord().getRecordComponents();
        Samples samples = new Samples("kim");
        Object[] values = Arrays.stream(parts)
                .map(each -> each.getName().equals(part.getName())
                        ? longOf(each.getGenericType())
                        : samples.of(each.getGenericType()))
                .toArray();
        Constructor<?> constructor = part.getDeclaringRecord()
                .getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Object longOf(Type type) {
        if (type == String.class) {
            return LONG;
        }
        if (type == Text.class) {
            return Text.of(LONG, LONG);
        }
        ParameterizedType generic = (ParameterizedType) type;
        Type[] of = generic.getActualTypeArguments();
        if (generic.getRawType() == Map.class) {
            return Map.of(new Samples("kim").of(of[0]), longOf(of[1]));
        }
        Object one = longOf(of[0]);
        return generic.getRawType() == Optional.class
                ? Optional.of(one)
                : generic.getRawType() == Set.class ? Set.of(one) : List.of(one);
    }
}
