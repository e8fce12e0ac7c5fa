package org.tradingarena.marketdata.application.ingest;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.BinanceHistory;
import org.tradingarena.history.binance.FundingRate;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.VenueInstrument;
import org.tradingarena.history.binance.VenueInstrument.TradingStatus;
import org.tradingarena.history.binance.VenueRefused;
import org.tradingarena.history.binance.VenueUnavailable;
import org.tradingarena.history.binance.wire.WireFault;
import org.tradingarena.marketdata.domain.candles.Ask;
import org.tradingarena.marketdata.domain.candles.Ask.Answer;

/** Puts the questions of one market to its history; every call blocks. Thread-safe. */
final class HistoryDesk {

    private static final int PAGE = 1_000;
    private static final int LONGEST_REASON = 300;

    /** Funding falls due on whole hours; other ranges need not be asked. */
    private static final Duration FUNDING_GRID = Duration.ofHours(1);

    /** A status is refreshed at most this often, for all symbols together. */
    private static final Duration STATUS_KEPT = Duration.ofMinutes(1);

    private final LiveMarket market;
    private final BinanceHistory history;
    private Instant statusAsked = Instant.MIN;

    HistoryDesk(LiveMarket market) {
        this.market = market;
        this.history = market.history();
    }

    /** The answer; an outage or a refusal is one. */
    Answer answer(String symbol, Ask ask) throws InterruptedException {
        try {
            return switch (ask) {
                case Ask.Candles candles ->
                    new Answer.CandlesFound(
                            candles, history.candles(symbol, market.step(), candles.from(), candles.to()));
                case Ask.TradesFrom from -> {
                    // Before the trades, so that its time says up to when they are known.
                    MarkPrice mark = history.markPrice(symbol);
                    Instant askedAt = market.clock().now();
                    List<AggregateTrade> trades = history.trades(symbol, from.id(), PAGE);
                    yield new Answer.TradesFound(
                            ask, askedAt, trades, trades.size() < PAGE, fundings(symbol, from.since(), askedAt), mark);
                }
                case Ask.TradesBetween between -> {
                    MarkPrice mark = history.markPrice(symbol);
                    Instant askedAt = market.clock().now();
                    List<AggregateTrade> trades = history.trades(symbol, between.from(), between.to());
                    yield new Answer.TradesFound(
                            ask, askedAt, trades, true, fundings(symbol, between.funded(), between.to()), mark);
                }
            };
        } catch (VenueUnavailable silent) {
            return new Answer.Failed(ask, silent.getCause() instanceof WireFault, reason(silent));
        } catch (VenueRefused refused) {
            return new Answer.Failed(ask, false, reason(refused));
        }
    }

    private List<FundingRate> fundings(String symbol, Instant from, Instant to)
            throws VenueUnavailable, VenueRefused, InterruptedException {
        return crossesFunding(from, to) ? history.fundings(symbol, from, to) : List.of();
    }

    private static boolean crossesFunding(Instant from, Instant to) {
        long grid = FUNDING_GRID.toMillis();
        return Math.ceilDiv(from.toEpochMilli(), grid) * grid < to.toEpochMilli();
    }

    /** Whether the venue trades the symbol; one that it does not list is not traded. */
    boolean halted(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        if (refreshDue()) {
            history.refreshInstruments();
        }
        return history.instruments().stream()
                .filter(instrument -> instrument.venueSymbol().equals(symbol))
                .map(VenueInstrument::status)
                .noneMatch(status -> status == TradingStatus.TRADING);
    }

    private synchronized boolean refreshDue() {
        Instant now = market.clock().now();
        if (now.isBefore(statusAsked.plus(STATUS_KEPT))) {
            return false;
        }
        statusAsked = now;
        return true;
    }

    BigDecimal openInterest(String symbol) throws VenueUnavailable, VenueRefused, InterruptedException {
        return history.openInterest(symbol);
    }

    /** Reads the clock of the venue. */
    Instant venueTime() throws VenueUnavailable, VenueRefused, InterruptedException {
        return history.venueTime();
    }

    private static String reason(Exception failure) {
        String words = String.valueOf(failure.getMessage());
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
    }
}
