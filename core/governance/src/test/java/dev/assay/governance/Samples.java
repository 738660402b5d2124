package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.policy.Prohibition;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.policy.Condition;
import dev.assay.quality.finding.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Makes a value of any type of the library: texts and ids are all the same, optional things are missing, who does it is named. */
final class Samples {
    /** Long enough to be a reason. */
    static final String X = "x".repeat(10);

    private final Map<Class<?>, Object> given = new HashMap<>(Map.of(
            String.class, X,
            Text.class, Text.of(X, X),
            Instant.class, Firm.FRIDAY_19.plusSeconds(60),
            Duration.class, Duration.ofHours(1),
            Period.class, Period.ofMonths(1),
            LocalDate.class, LocalDate.of(2026, 3, 9),
            ZoneId.class, ZoneId.of("Asia/Seoul"),
            Locale.class, Locale.ENGLISH,
            BigDecimal.class, BigDecimal.ONE,
            AssetId.class, Firm.TRIPS));

    Samples(String who) {
        given.putAll(Map.of(Optional.class, Optional.empty(), List.class, List.of(), Set.class, Set.of()));
        given.putAll(Map.of(Map.class, Map.of(), int.class, 1, long.class, 1L, double.class, 0.5));
        given.put(boolean.class, false);
        given.put(Supplier.class, (Supplier<String>) () -> X);
        given.put(PrincipalId.class, new PrincipalId(who));
        given.put(Actor.class, Actor.of(who));
        PersonaId persona = who.equals("bot") ? Firm.FIXER : Firm.OWNER;
        given.put(PersonaId.class, persona);
        given.put(Prohibition.class, Prohibition.of(X, new PrincipalId(who), X, Firm.FRIDAY_19));
        given.put(Condition.class, new Condition.AtLeast(X, BigDecimal.ONE));
        given.put(ActingAs.class, new ActingAs(new PrincipalId(who), persona));
    }

    Samples with(Class<?> type, Object value) {
        given.put(type, value);
        return this;
    }

    Object of(Type type) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        if (given.containsKey(raw)) {
            return given.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isSealed()) {
            return of(raw.getPermittedSubclasses()[0]);
        }
        assertThat(raw.isRecord()).as(raw + " has a sample").isTrue();
        return record(raw);
    }

    private Object record(Class<?> type) {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values =
                Arrays.stream(parts).map(part -> of(part.getGenericType())).toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("no sample of " + type, e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
