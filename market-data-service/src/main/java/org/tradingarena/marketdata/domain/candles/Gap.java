package org.tradingarena.marketdata.domain.candles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A range of candles that was told as missing and may still be had.
 *
 * @param from open time of the first
 * @param to open time of the first candle after them
 */
public record Gap(Instant from, Instant to) {

    /** Whether a candle that opens at the moment belongs to it. */
    boolean contains(Instant openTime) {
        return !openTime.isBefore(from) && openTime.isBefore(to);
    }

    /** What is left of it when the other range is taken out: none, one or two parts. */
    List<Gap> without(Instant otherFrom, Instant otherTo) {
        if (!otherFrom.isBefore(to) || !from.isBefore(otherTo)) {
            return List.of(this);
        }
        List<Gap> rest = new ArrayList<>();
        if (from.isBefore(otherFrom)) {
            rest.add(new Gap(from, otherFrom));
        }
        if (otherTo.isBefore(to)) {
            rest.add(new Gap(otherTo, to));
        }
        return rest;
    }
}
