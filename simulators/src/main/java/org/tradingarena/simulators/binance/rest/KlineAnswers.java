package org.tradingarena.simulators.binance.rest;

import java.util.List;
import java.util.function.Function;
import org.tradingarena.simulators.binance.market.Bar;
import org.tradingarena.simulators.binance.market.Interval;
import org.tradingarena.simulators.binance.market.Market;
import org.tradingarena.simulators.binance.market.MarketKind;
import org.tradingarena.simulators.binance.market.Perpetual;
import org.tradingarena.simulators.binance.tape.Pair;

/** Candles as rows of twelve fields; the last one of an open question is unfinished. */
final class KlineAnswers {

    private static final int USUAL = 500;
    private static final int SPOT_MOST = 1000;
    private static final int FUTURES_MOST = 1500;

    private final Market market;

    KlineAnswers(Market market) {
        this.market = market;
    }

    /** Traded candles. */
    Reply klines(Query query, long now) {
        Pair pair = query.pair(market, now);
        return rows(query, pair, now, bar -> row(market.kind(), pair, bar));
    }

    /** Candles of the mark price; volumes are 0. */
    Reply markKlines(Query query, long now, Perpetual perpetual) {
        Pair pair = query.pair(market, now);
        return rows(query, pair, now, bar -> markRow(pair, bar, perpetual));
    }

    /** What a request of candles costs: a flat 2 on spot, by its limit on futures. */
    int weight(Query query) {
        if (market.kind() == MarketKind.SPOT) {
            return 2;
        }
        String text = query.text("limit");
        long limit = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : USUAL;
        return limit < 100 ? 1 : limit < 500 ? 2 : limit <= 1000 ? 5 : 10;
    }

    private Reply rows(Query query, Pair pair, long now, Function<Bar, String> row) {
        Interval interval = query.interval(market);
        boolean spot = market.kind() == MarketKind.SPOT;
        int limit = query.limit(USUAL, spot ? SPOT_MOST : FUTURES_MOST, spot);
        long start = query.number("startTime", -1);
        long end = query.number("endTime", Long.MAX_VALUE);
        List<Bar> bars = start >= 0
                ? market.oldest(pair.symbol(), interval, start, end, limit, now)
                : market.newest(pair.symbol(), interval, end, limit, now);
        StringBuilder text = new StringBuilder(bars.size() * 160 + 2).append('[');
        for (Bar bar : bars) {
            text.append(text.length() > 1 ? "," : "").append(row.apply(bar));
        }
        return Reply.json(text.append(']').toString());
    }

    static String row(MarketKind kind, Pair pair, Bar bar) {
        return "[" + bar.time()
                + ",\"" + kind.price(pair, bar.open())
                + "\",\"" + kind.price(pair, bar.high())
                + "\",\"" + kind.price(pair, bar.low())
                + "\",\"" + kind.price(pair, bar.close())
                + "\",\"" + kind.quantity(pair, bar.volume())
                + "\"," + bar.closeTime()
                + ",\"" + kind.amount(pair, bar.quote())
                + "\"," + bar.trades()
                + ",\"" + kind.quantity(pair, bar.takerVolume())
                + "\",\"" + kind.amount(pair, bar.takerQuote())
                + "\",\"0\"]";
    }

    private static String markRow(Pair pair, Bar bar, Perpetual perpetual) {
        return "[" + bar.time()
                + ",\"" + perpetual.markText(pair, bar.open(), bar.time())
                + "\",\"" + perpetual.markText(pair, bar.high(), bar.time())
                + "\",\"" + perpetual.markText(pair, bar.low(), bar.time())
                + "\",\"" + perpetual.markText(pair, bar.close(), bar.time())
                + "\",\"0\"," + bar.closeTime()
                + ",\"0\"," + bar.trades()
                + ",\"0\",\"0\",\"0\"]";
    }
}
