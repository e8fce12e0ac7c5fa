package org.tradingarena.marketdata.application.live;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.marketdata.application.feed.FeedMetrics;
import org.tradingarena.marketdata.application.feed.FeedSessions;
import org.tradingarena.marketdata.application.feed.SessionView;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.market.Bar;
import org.tradingarena.schema.event.market.CandleClosed;
import org.tradingarena.schema.event.market.GapDetected;
import org.tradingarena.schema.event.market.GapReason;
import org.tradingarena.schema.event.market.MarketFrame;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;

/**
 * One replica with one live competition of two coins, a board fed by hand and a clock moved by hand. Rounds of five seconds;
 * prices follow from symbol and time, so that two scenes see the same market.
 */
final class LiveScene implements AutoCloseable {

    static final Symbol BTC = new Symbol("BTC/USDT");
    static final Symbol ETH = new Symbol("ETH/USDT");
    static final Instant START = Instant.parse("2026-11-20T12:00:00Z");
    static final Instant ANCHOR = START.minus(Duration.ofHours(8));
    static final Duration SECOND = Duration.ofSeconds(1);
    static final int ROUNDS = 3;
    /** Frames until the boundary that ends the competition. */
    static final int FRAMES = (ROUNDS + 1) * 5;

    private static final int PARTITION = 3;

    final CandleBoard board = new CandleBoard();
    final HandClock clock;
    final FakeVenue venue = new FakeVenue(BTC, ETH);
    final KeptFrames log = new KeptFrames();
    final MeterRegistry registry = new SimpleMeterRegistry();
    final FeedSessions sessions;
    private long offset;

    LiveScene(Instant now) {
        this(now, ArenaConfig.defaults().dataset("binance-spot"));
    }

    LiveScene(Instant now, DatasetProfile profile) {
        clock = new HandClock(now, board);
        for (Symbol symbol : List.of(BTC, ETH)) {
            for (Instant minute = ANCHOR; minute.isBefore(START); minute = minute.plusSeconds(60)) {
                venue.has(symbol, WarmUp.MINUTE, candle(symbol, minute, 60));
            }
        }
        LiveVenue live = new LiveVenue(profile, venue, clock);
        FeedMetrics metrics = new FeedMetrics(registry);
        LiveSupplies supplies = new LiveSupplies(
                name -> name.equals(profile.name()) ? Optional.of(live) : Optional.empty(), board, log, metrics);
        sessions = new FeedSessions(supplies, log, metrics);
        sessions.assigned(Map.of(PARTITION, 0L));
    }

    static CompetitionChanged competition() {
        return Competitions.running("live", spec());
    }

    static CompetitionSpec spec() {
        return Competitions.live(ANCHOR, START, ROUNDS, BTC, ETH);
    }

    void read(CompetitionChanged change) {
        sessions.read(PARTITION, offset++, change);
    }

    /** Puts the candles of both coins that open so many seconds after the start on the board. */
    void trades(int second) {
        trades(BTC, second);
        trades(ETH, second);
    }

    void trades(Symbol symbol, int second) {
        Instant openTime = START.plusSeconds(second);
        Bar bar = candle(symbol, openTime, 1).toBar(symbol);
        board.closed(new CandleClosed("binance-spot", SECOND, openTime, bar));
    }

    void gap(Symbol symbol, int from, int to) {
        board.missing(new GapDetected(
                "binance-spot",
                symbol,
                SECOND,
                START.plusSeconds(from),
                START.plusSeconds(to),
                GapReason.values()[0],
                "test"));
    }

    /** Moves the clock to a time after the close of the candle that opens so many seconds after the start. */
    void clockAfterClose(int second, Duration more) {
        clock.set(START.plusSeconds(second + 1L).plus(more));
    }

    void awaitFrames(int count) {
        await().atMost(Duration.ofSeconds(10)).until(() -> log.size() >= count);
    }

    SessionView view() {
        return sessions.views().getFirst();
    }

    MarketFrame frame(int number) {
        return log.frames().stream()
                .filter(frame -> frame.frame() == number)
                .findFirst()
                .orElseThrow();
    }

    /** A candle that is what it is because of symbol and time alone. */
    static Candle candle(Symbol symbol, Instant openTime, int seconds) {
        long noise = Math.floorMod((openTime.getEpochSecond() + symbol.value().hashCode()) * 7919, 1_000);
        BigDecimal open = BigDecimal.valueOf(100_000 + noise, 2);
        BigDecimal close = BigDecimal.valueOf(100_000 + Math.floorMod(noise * 31, 1_000), 2);
        return new Candle(
                openTime,
                new Price(open),
                new Price(open.max(close)),
                new Price(open.min(close)),
                new Price(close),
                new Quantity(BigDecimal.valueOf(1 + noise, 3)),
                seconds);
    }

    @Override
    public void close() {
        sessions.close();
    }
}
