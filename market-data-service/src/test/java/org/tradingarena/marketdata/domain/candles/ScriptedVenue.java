package org.tradingarena.marketdata.domain.candles;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

/**
 * A venue in a test's own time: trades drawn from a seed, the candles they truly make, a stream of messages that the test
 * spoils as it likes, and a history that is up or down.
 */
final class ScriptedVenue {

    static final Instant START = Instant.parse("2026-03-01T15:59:00Z");
    static final Instant FUNDING = Instant.parse("2026-03-01T16:00:00Z");
    static final Duration STEP = Duration.ofSeconds(1);

    private record Due(Instant at, long order, Runnable what) {}

    private final CandleSeries series;
    private final SymbolFlow flow;
    private final Told told;
    private final int seconds;
    private final List<AggregateTrade> trades = new ArrayList<>();
    private final List<Candle> truth = new ArrayList<>();
    private final List<Candle> history = new ArrayList<>();
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final ArrayDeque<Ask> asked = new ArrayDeque<>();
    private long order;
    private boolean historyUp = true;
    private Instant now = START;
    int impossible;
    int resubscriptions;

    ScriptedVenue(CandleSeries series, SymbolFlow flow, Random random, int seconds, double tradesPerSecond) {
        this.series = series;
        this.flow = flow;
        this.told = new Told(series);
        this.seconds = seconds;
        draw(random, tradesPerSecond);
        close();
        history.addAll(truth);
        for (Instant tick = START; tick.isBefore(end().plusSeconds(400)); tick = tick.plusMillis(250)) {
            at(tick, () -> react(effects -> flow.tick(now, effects)));
        }
    }

    private void draw(Random random, double tradesPerSecond) {
        BigDecimal price = new BigDecimal("100");
        long millis = 0;
        trades.add(trade(1_000, START.minusMillis(700), price));
        while (millis < seconds * 1_000L) {
            price = price.add(new BigDecimal(random.nextInt(11) - 5).movePointLeft(2))
                    .max(BigDecimal.ONE);
            trades.add(trade(1_000 + trades.size(), START.plusMillis(millis), price));
            millis += (long) (-Math.log(1 - random.nextDouble()) * 1_000 / tradesPerSecond);
        }
    }

    private static AggregateTrade trade(long id, Instant time, BigDecimal price) {
        return new AggregateTrade(
                id, time, new Price(price), new Quantity(BigDecimal.valueOf(id % 7 + 1, 2)), id % 3 + 1, id % 2 == 0);
    }

    /** The candles of the trades, by the plainest reading of the rule. */
    private void close() {
        for (int second = 0; second < seconds; second++) {
            Instant from = START.plusSeconds(second);
            List<AggregateTrade> inside = trades.stream()
                    .filter(trade ->
                            !trade.time().isBefore(from) && trade.time().isBefore(from.plus(STEP)))
                    .toList();
            Price before = trades.stream()
                    .filter(trade -> trade.time().isBefore(from))
                    .toList()
                    .getLast()
                    .price();
            truth.add(
                    inside.isEmpty()
                            ? Candle.empty(from, before)
                            : new Candle(
                                    from,
                                    inside.getFirst().price(),
                                    inside.stream()
                                            .map(AggregateTrade::price)
                                            .max(Price::compareTo)
                                            .orElseThrow(),
                                    inside.stream()
                                            .map(AggregateTrade::price)
                                            .min(Price::compareTo)
                                            .orElseThrow(),
                                    inside.getLast().price(),
                                    inside.stream()
                                            .map(AggregateTrade::quantity)
                                            .reduce(Quantity.ZERO, Quantity::plus),
                                    inside.stream()
                                            .mapToLong(AggregateTrade::trades)
                                            .sum()));
        }
    }

    Instant end() {
        return START.plusSeconds(seconds);
    }

    List<Candle> truth() {
        return truth;
    }

    List<AggregateTrade> trades() {
        return trades;
    }

    Told told() {
        return told;
    }

    long asks() {
        return asked.size();
    }

    /** Takes candles out of the venue's own history. */
    void forget(Instant from, Instant to) {
        history.removeIf(
                candle -> !candle.openTime().isBefore(from) && candle.openTime().isBefore(to));
    }

    /** Replaces a candle in the venue's own history. */
    void spoilHistory(Candle candle) {
        history.replaceAll(other -> other.openTime().equals(candle.openTime()) ? candle : other);
    }

    void historyDown(Instant from, Instant to) {
        at(from, () -> historyUp = false);
        at(to, () -> historyUp = true);
    }

    void connected(Instant time) {
        at(
                time,
                () -> react(effects -> {
                    flow.connected();
                    flow.tick(now, effects);
                }));
    }

    void halted(Instant time, boolean halted) {
        at(time, () -> flow.halted(halted));
    }

    void send(Instant time, StreamMessage message) {
        at(
                time,
                () -> react(effects -> {
                    flow.heard(message, now, effects);
                    flow.tick(now, effects);
                }));
    }

    void sendCandle(Instant time, Candle candle) {
        send(time, new StreamMessage.CandleUpdate("BTCUSDT", STEP, candle, true, time));
    }

    void sendTrade(Instant time, AggregateTrade trade) {
        send(time, new StreamMessage.Traded("BTCUSDT", trade, time));
    }

    void sendMark(Instant time) {
        send(time, new StreamMessage.Marked("BTCUSDT", markAt(time)));
    }

    static MarkPrice markAt(Instant time) {
        long second = Duration.between(START, time).toSeconds();
        Instant boundary = time.isBefore(FUNDING) ? FUNDING : FUNDING.plus(Duration.ofHours(8));
        return new MarkPrice(
                time, new Price(BigDecimal.valueOf(10_000 + second, 2)), BigDecimal.valueOf(second, 6), boundary);
    }

    /** Lets everything happen that is due until well after the last candle. */
    void play() {
        for (Due next = due.poll(); next != null; next = due.poll()) {
            now = next.at();
            next.what().run();
        }
    }

    private void at(Instant time, Runnable what) {
        due.add(new Due(time, order++, what));
    }

    private void react(Consumer<Effects> cause) {
        Effects effects = new Effects();
        cause.accept(effects);
        told.read(effects.events());
        impossible += effects.impossibleCandles();
        resubscriptions += effects.resubscription() ? 1 : 0;
        Ask ask = effects.ask();
        if (ask != null) {
            asked.add(ask);
            Ask.Answer answer = answer(ask);
            at(
                    now.plusMillis(80),
                    () -> react(later -> {
                        flow.answered(answer, now, later);
                        flow.tick(now, later);
                    }));
        }
    }

    private Ask.Answer answer(Ask ask) {
        if (!historyUp) {
            return new Ask.Answer.Failed(ask, false, "the history is down");
        }
        return switch (ask) {
            case Ask.Candles candles ->
                new Ask.Answer.CandlesFound(
                        candles,
                        history.stream()
                                .filter(candle -> inside(candle.openTime(), candles.from(), candles.to()))
                                .filter(candle -> !candle.openTime().plus(STEP).isAfter(now))
                                .toList());
            case Ask.TradesFrom from -> {
                List<AggregateTrade> found = happened()
                        .filter(trade -> trade.id() >= from.id())
                        .limit(50)
                        .toList();
                yield found(ask, found, found.size() < 50, from.since());
            }
            case Ask.TradesBetween between ->
                found(
                        ask,
                        happened()
                                .filter(trade -> inside(trade.time(), between.from(), between.to()))
                                .toList(),
                        true,
                        between.funded());
        };
    }

    private Ask.Answer found(Ask ask, List<AggregateTrade> found, boolean complete, @Nullable Instant since) {
        List<FundingRate> fundings = since != null && inside(FUNDING, since, now)
                ? List.of(new FundingRate(FUNDING.plusMillis(3), new BigDecimal("0.000099")))
                : List.of();
        return new Ask.Answer.TradesFound(ask, now, found, complete, fundings, markAt(now));
    }

    private Stream<AggregateTrade> happened() {
        return trades.stream().filter(trade -> trade.time().isBefore(now));
    }

    private static boolean inside(Instant time, Instant from, Instant to) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    CandleSeries series() {
        return series;
    }
}
