package org.tradingarena.engine.statistics.performance;

/**
 * One drawdown: from a peak to the sample that reached it again, or to the last sample.
 *
 * @param peakIndex last sample at the peak
 * @param troughIndex lowest sample
 * @param endIndex sample of the recovery, or the last one
 * @param recovered whether the peak was reached again
 */
public record Underwater(int peakIndex, int troughIndex, int endIndex, boolean recovered, double peak, double trough) {

    /** How much was lost from the peak, positive, in units of the equity. */
    public double money() {
        return peak - trough;
    }

    /** The loss as a negative fraction of the peak. */
    public double fraction() {
        return trough / peak - 1;
    }

    /** Time from the peak to the recovery or to the last sample, in samples. */
    public int periods() {
        return endIndex - peakIndex;
    }
}
