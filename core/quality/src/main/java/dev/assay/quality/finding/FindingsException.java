package dev.assay.quality.finding;

import java.util.List;

/**
 * Thrown when rules are broken; carries all that is wrong, not the first only.
 *
 * @since 0.1
 */
public final class FindingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    /**
     * Creates the exception.
     *
     * @param source what was looked at, such as a file's name
     * @param findings what is wrong, at least one
     * @throws IllegalArgumentException if there is no finding
     */
    public FindingsException(String source, List<Finding> findings) {
        super(message(source, findings));
        this.findings = List.copyOf(findings);
    }

    /**
     * Returns an exception with one error about the whole.
     *
     * @param source what was looked at
     * @param code the rule's code
     * @param message what is wrong
     * @return the exception
     */
    public static FindingsException of(String source, String code, Text message) {
        return new FindingsException(source, List.of(Finding.error(code, "", message)));
    }

    /**
     * Throws the errors among some findings; returns when there is none.
     *
     * @param source what was looked at
     * @param findings what was found
     * @throws FindingsException if an error is among them
     */
    public static void throwErrors(String source, List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new FindingsException(source, errors);
        }
    }

    private static String message(String source, List<Finding> findings) {
        if (findings.isEmpty()) {
            throw new IllegalArgumentException("findings must not be empty");
        }
        StringBuilder lines = new StringBuilder()
                .append(findings.size())
                .append(findings.size() == 1 ? " problem in " : " problems in ")
                .append(source);
        for (Finding finding : findings) {
            lines.append("\n  ").append(finding);
        }
        return lines.toString();
    }

    /**
     * Returns what is wrong.
     *
     * @return the findings in the order of their source, never empty
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Returns whether a rule is among those that are broken.
     *
     * @param code the rule's code
     * @return true if it is
     */
    public boolean has(String code) {
        return findings.stream().anyMatch(finding -> finding.code().equals(code));
    }
}
