package dev.assay.value.ranking;

/**
 * How scores on several criteria become one.
 *
 * @since 0.1
 */
public enum Method {
    /**
     * The sum of weights times scores as they are written; criteria of which less is better count negatively. Only for scores
     * on one scale.
     */
    WEIGHTED_SUM,
    /**
     * The weighted sum after every criterion was divided by the sum of its scores and the weights by theirs; scores of which
     * less is better are inverted first, and so must be positive. The results add up to 1.
     */
    SCALED_SUM,
    /**
     * How near to the best and how far from the worst imaginable thing something is (Hwang and Yoon 1981): every criterion is
     * divided by the root of the sum of its squares, weighted, and distances are Euclidean. From 0 to 1.
     */
    TOPSIS
}
