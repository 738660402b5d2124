package dev.assay.value.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Divides things in two halves that have about as many choices. Things that a rule ties to each other stay together, so that a
 * half leaves out what breaks the rule; if more than a half is tied, its rules are left to the whole. Confined to one thread.
 */
final class Halving {
    private final Undecided open;
    private final int[] tiedTo;

    private Halving(BinaryProgram program, Undecided open) {
        this.open = open;
        tiedTo = new int[program.size()];
        Arrays.setAll(tiedTo, i -> i);
        for (BinaryProgram.Row row : program.rows()) {
            int[] of = row.among(open.items());
            if (of.length == 2) {
                tiedTo[root(of[0])] = root(of[1]);
            }
        }
    }

    /** Returns the items of each half, those that matter most first. */
    static int[][] of(BinaryProgram program, Undecided open) {
        return new Halving(program, open).halves();
    }

    private int root(int item) {
        int at = item;
        while (tiedTo[at] != at) {
            at = tiedTo[at];
        }
        return at;
    }

    private int[][] halves() {
        int[][] halves = new int[2][0];
        double[] sizes = new double[2];
        for (List<Integer> group : groups()) {
            int half = sizes[0] <= sizes[1] ? 0 : 1;
            sizes[half] += size(group);
            int[] items = group.stream().mapToInt(i -> i).toArray();
            int length = halves[half].length;
            halves[half] = Arrays.copyOf(halves[half], length + items.length);
            System.arraycopy(items, 0, halves[half], length, items.length);
        }
        for (int half = 0; half < halves.length; half++) {
            halves[half] = Arrays.stream(halves[half])
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(open.loss(i))))
                    .mapToInt(i -> i)
                    .toArray();
        }
        return halves;
    }

    /** Returns what stays together, the greatest first. */
    private List<List<Integer>> groups() {
        Map<Integer, List<Integer>> tied = new TreeMap<>();
        List<Integer> all = Arrays.stream(open.items()).boxed().toList();
        all.forEach(
                i -> tied.computeIfAbsent(root(i), root -> new ArrayList<>()).add(i));
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : tied.values()) {
            if (2 * size(group) <= size(all)) {
                groups.add(group);
            } else {
                group.forEach(i -> groups.add(List.of(i)));
            }
        }
        groups.sort(Comparator.comparingDouble((List<Integer> group) -> -size(group)));
        return groups;
    }

    /** An item doubles the choices the more nearly, the less its decision loses. */
    private double size(List<Integer> group) {
        return group.stream()
                .mapToDouble(i -> 1 - Math.abs(open.loss(i)) / (open.room() + Double.MIN_NORMAL))
                .sum();
    }
}
