package dev.assay.value.simulation;

import java.util.HashMap;
import java.util.Map;

/** Computes what a model says in a vector: + - * / ^ or **, brackets, names, and NPVn(flow of t, rate). */
final class Arithmetic {
    private final String text;
    private final Map<String, Double> values;
    private int at;

    Arithmetic(String text, Map<String, Double> values) {
        this.text = text.replace(" ", "").replace("**", "^");
        this.values = values;
    }

    double value() {
        double value = sum();
        if (at != text.length()) {
            throw new IllegalArgumentException("model must be arithmetic, but was " + text + " at " + at);
        }
        return value;
    }

    private boolean take(char symbol) {
        boolean taken = at < text.length() && text.charAt(at) == symbol;
        at += taken ? 1 : 0;
        return taken;
    }

    private double sum() {
        double value = product();
        while (true) {
            if (take('+')) {
                value += product();
            } else if (take('-')) {
                value -= product();
            } else {
                return value;
            }
        }
    }

    private double product() {
        double value = power();
        while (true) {
            if (take('*')) {
                value *= power();
            } else if (take('/')) {
                value /= power();
            } else {
                return value;
            }
        }
    }

    private double power() {
        double sign = take('-') ? -1 : 1;
        double value = atom();
        return sign * (take('^') ? Math.pow(value, power()) : value);
    }

    private double atom() {
        if (take('(')) {
            double value = sum();
            take(')');
            return value;
        }
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.startsWith("NPV") && take('(')) {
            return npv(Integer.parseInt(word.substring(3)));
        }
        if (values.containsKey(word)) {
            return values.get(word);
        }
        try {
            return Double.parseDouble(word);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "model must have a name or a number at " + start + ", but was " + text + "; known are "
                            + values.keySet(),
                    e);
        }
    }

    private double npv(int periods) {
        int start = at;
        int depth = 0;
        while (depth > 0 || at >= text.length() || text.charAt(at) != ',') {
            if (at >= text.length()) {
                throw new IllegalArgumentException("model must close NPV(flow, rate), but was " + text);
            }
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            at++;
        }
        String flow = text.substring(start, at);
        at++;
        double rate = sum();
        take(')');
        double npv = 0;
        for (int t = 1; t <= periods; t++) {
            Map<String, Double> inPeriod = new HashMap<>(values);
            inPeriod.put("t", (double) t);
            npv += new Arithmetic(flow, inPeriod).value() / Math.pow(1 + rate, t);
        }
        return npv;
    }
}
