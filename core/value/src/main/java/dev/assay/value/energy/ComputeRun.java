package dev.assay.value.energy;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.internal.Finite;

/**
 * Machines that run for a time. Immutable.
 *
 * @param devices how many, 0 or more, not necessarily whole
 * @param meanWatts the mean power of one, 0 or more; what is printed on it is the most it takes, not the mean
 * @param hours how long, 0 or more
 * @param pue power usage effectiveness: all power of the building over that of its machines, at least 1
 * @since 0.1
 * @see <a href="https://arxiv.org/abs/2104.10350">Patterson et al., Carbon emissions and large neural network training
 *     (2021)</a>
 */
public record ComputeRun(double devices, double meanWatts, double hours, double pue) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ComputeRun {
        require(Text.of("devices", "장비 수"), devices, 0);
        require(Text.of("meanWatts", "평균 전력(W)"), meanWatts, 0);
        require(Text.of("hours", "시간"), hours, 0);
        require(Text.of("pue", "전력 사용 효율"), pue, 1);
    }

    /**
     * Returns a run whose mean power is a part of what is printed on a machine.
     *
     * @param devices how many
     * @param ratedWatts the most that one takes
     * @param utilisation the mean part of it, in [0, 1]
     * @param hours how long
     * @param pue power usage effectiveness
     * @return the run
     * @throws IllegalArgumentException if a number is out of range
     */
    public static ComputeRun rated(double devices, double ratedWatts, double utilisation, double hours, double pue) {
        if (!(utilisation >= 0 && utilisation <= 1)) {
            throw new ValueException(
                    "utilisation must be in [0, 1], but was " + utilisation,
                    "가동률은 [0, 1] 안에 있어야 하지만 " + utilisation + "입니다");
        }
        return new ComputeRun(devices, ratedWatts * utilisation, hours, pue);
    }

    private static void require(Text name, double value, double least) {
        if (!(value >= least && Double.isFinite(value))) {
            throw new ValueException(
                    name.en() + " must be finite and at least " + least + ", but was " + value,
                    Particle.TOPIC.after(name.ko()) + " 유한하고 " + least + " 이상이어야 하지만 " + value + "입니다");
        }
    }

    /**
     * Returns the energy.
     *
     * @return devices × watts × hours × pue / 1000, in kWh
     * @throws IllegalArgumentException if it is more than a number can hold
     */
    public double kilowattHours() {
        return Finite.require(Text.of("energy in kWh", "전력량(kWh)"), devices * meanWatts * hours * pue / 1000);
    }

    /**
     * Returns the energy.
     *
     * @return in MWh
     */
    public double megawattHours() {
        return kilowattHours() / 1000;
    }
}
