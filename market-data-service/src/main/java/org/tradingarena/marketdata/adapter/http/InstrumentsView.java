package org.tradingarena.marketdata.adapter.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.VenueInstrument;

/**
 * Instruments of a venue as it lists them now.
 *
 * @param venueTime the time at the venue
 * @param simulated whether the venue is a simulator
 * @param instruments those that were asked for and that it lists, in the order of the question
 * @param unknown symbols that it does not list
 */
public record InstrumentsView(
        String dataset, Instant venueTime, boolean simulated, List<Listed> instruments, List<String> unknown) {

    /**
     * One instrument.
     *
     * @param status {@code TRADING}, or why it cannot be traded
     * @param tickSize 0 where the venue does not round
     * @param lotStep 0 where the venue does not round
     * @param maxQuantity null without a limit
     */
    public record Listed(
            String symbol,
            String status,
            String tickSize,
            String lotStep,
            String minNotional,
            @Nullable String maxQuantity) {

        static Listed of(VenueInstrument instrument) {
            return new Listed(
                    instrument.symbol().value(),
                    instrument.status().name(),
                    text(instrument.tickSize()),
                    text(instrument.lotStep()),
                    text(instrument.minNotional().value()),
                    instrument.maxQuantity() == null
                            ? null
                            : text(instrument.maxQuantity().value()));
        }

        private static String text(BigDecimal value) {
            return value.toPlainString();
        }
    }
}
