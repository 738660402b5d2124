package dev.assay.checks.property;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Type;

/**
 * One value that an object of some class holds.
 *
 * @param name the record component's or bean property's name
 * @param type its declared type
 * @param accessor what messages call the method that reads it, for example {@code Trip.fare()}
 * @param method the method that reads it, accessible
 * @param handle the same method; takes the object
 * @since 0.1
 */
public record Property(String name, Type type, String accessor, Method method, MethodHandle handle) {}
