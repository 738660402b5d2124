package dev.assay.quality;

import java.io.Serializable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method reference to a record component or a bean property, such as {@code Trip::passengers}, from which the column's
 * name is read; renaming the method is then a compile error.
 *
 * @param <T> the row's class
 * @param <V> the value's class
 * @since 0.1
 */
@FunctionalInterface
public interface Getter<T, V extends @Nullable Object> extends Function<T, V>, Serializable {}
