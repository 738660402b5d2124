package dev.assay.checks.property;

/**
 * Says that Java's access rules forbid to read objects of a class, and what would allow it.
 *
 * @since 0.1
 */
public final class UnreadableClassException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableClassException(Class<?> type, IllegalAccessException cause) {
        super(message(type), cause);
    }

    private static String message(Class<?> type) {
        Module module = type.getModule();
        Module here = UnreadableClassException.class.getModule();
        String to = here.isNamed() ? here.getName() : "ALL-UNNAMED";
        return type.getName() + " must be readable, but module " + module.getName()
                + " does not open its package; add \"opens " + type.getPackageName() + " to " + to
                + ";\" to its module-info.java";
    }
}
