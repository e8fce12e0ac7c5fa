package org.tradingarena.engine.dataset.synthetic;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * The bars of one symbol in steps of any allowed length: minutes as the walk makes them, longer steps put together from
 * minutes, shorter ones from seconds of them. So a step of any length shows the same market. Not thread-safe.
 */
final class SyntheticCandles {

    private static final double NOTIONAL_PER_MINUTE = 20_000;

    private final Instrument instrument;
    private final VenueKind venue;
    private final long secondsPerStep;
    private final Noise noise;
    private final SyntheticWalk walk;
    private final SyntheticInterest interest;
    private List<TickCandle> seconds = List.of();
    private int second;

    /** Stands at the origin. */
    SyntheticCandles(long seed, MarketFactor market, Instrument instrument, VenueKind venue, Duration step) {
        this.instrument = instrument;
        this.venue = venue;
        this.secondsPerStep = step.toSeconds();
        this.noise = new Noise(seed, instrument.symbol().value());
        double lot = instrument.lotStep().doubleValue();
        double start = StartingPrice.of(instrument.symbol());
        long meanLots = Math.max(2, Math.round(NOTIONAL_PER_MINUTE / start / lot));
        this.walk = new SyntheticWalk(market, noise, instrument, meanLots);
        this.interest = new SyntheticInterest(noise, instrument, meanLots);
    }

    /** Walks through a minute without building anything. */
    void skipMinute() {
        walk.skip();
    }

    /** Goes on by some seconds of the minute it stands at. */
    void skipSeconds(int count) {
        for (int i = 0; i < count; i++) {
            nextSecond();
        }
    }

    /** The bar of the step it stands at; it then stands at the next. */
    Bar next(Instant openTime) {
        boolean wholeMinutes = secondsPerStep % MinuteParts.SECONDS == 0;
        TickCandle candle = wholeMinutes ? walk.next() : nextSecond();
        long parts = wholeMinutes ? secondsPerStep / MinuteParts.SECONDS : secondsPerStep;
        for (long part = 1; part < parts; part++) {
            candle = candle.then(wholeMinutes ? walk.next() : nextSecond());
        }
        Bar bar = candle(openTime, candle).toBar(instrument.symbol());
        return venue == VenueKind.PERPETUAL ? bar.withOpenInterest(interest.at(walk.minute() - 1)) : bar;
    }

    private TickCandle nextSecond() {
        if (second == seconds.size()) {
            seconds = MinuteParts.of(walk.next(), noise, walk.minute());
            second = 0;
        }
        return seconds.get(second++);
    }

    private Candle candle(Instant openTime, TickCandle ticks) {
        return new Candle(
                openTime,
                price(ticks.open()),
                price(ticks.high()),
                price(ticks.low()),
                price(ticks.close()),
                new Quantity(instrument.lotStep().multiply(BigDecimal.valueOf(ticks.lots()))),
                ticks.trades());
    }

    private Price price(long ticks) {
        return new Price(instrument.tickSize().multiply(BigDecimal.valueOf(ticks)));
    }
}
