package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Checks the declared constraints of records, in English and Korean. Thread-safe. */
final class Constraints {
    /** Made at first use. */
    private static final class Validators {
        private static final Validator ENGLISH = validator(Locale.ENGLISH);
        private static final Validator KOREAN = validator(Locale.KOREAN);
    }

    private Constraints() {}

    /** Without expressions in messages, so that no expression language is needed and none can be injected. */
    private static Validator validator(Locale locale) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.KOREAN), Locale.ENGLISH, context -> locale, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Asked of the annotations, so that the validator, which is slow to start, starts only where there is something to do. */
    static boolean has(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> !of(component).isEmpty());
    }

    static List<Annotation> of(RecordComponent component) {
        return Arrays.stream(component.getAccessor().getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .toList();
    }

    /** Checks one component, so that a fault in another does not hide what is wrong with it. */
    static <T> List<Finding> check(Class<T> type, String component, Object value, String path) {
        Set<ConstraintViolation<T>> english = Validators.ENGLISH.validateValue(type, component, value);
        if (english.isEmpty()) {
            return List.of();
        }
        Map<String, String> korean = new HashMap<>();
        Validators.KOREAN
                .validateValue(type, component, value)
                .forEach(violation -> korean.put(key(violation), violation.getMessage()));
        List<Finding> findings = new ArrayList<>();
        english.stream().sorted(Comparator.comparing(Constraints::key)).forEach(violation -> {
            String message = violation.getMessage();
            Text text = found(Text.of(message, korean.getOrDefault(key(violation), message)), value);
            findings.add(Finding.error(
                    "FORM-CONSTRAINT",
                    Faults.join(path, violation.getPropertyPath().toString()),
                    text));
        });
        return findings;
    }

    /** What is empty has no value to be named. */
    private static Text found(Text message, Object value) {
        if (!(value instanceof String) && !(value instanceof Number)) {
            return message;
        }
        String shown = value instanceof String ? "\"" + value + "\"" : value.toString();
        return Text.of(message.en() + ", but was " + shown, message.ko() + ". 적힌 값은 " + shown + "입니다");
    }

    private static String key(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + " " + violation.getMessageTemplate();
    }
}
