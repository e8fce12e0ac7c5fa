package org.tradingarena.history.binance.rest;

import org.tradingarena.history.binance.BinanceMarket;

/**
 * Paths of a market and the weight that the venue documents for them. The weights only tell in advance what the venue's own
 * count, which comes with every answer, will say; its limit is read from the venue.
 */
enum Endpoints {
    SPOT("/api/v3", 2, 20, 4),
    USD_M("/fapi/v1", 5, 1, 20);

    /** Most candles of one answer. */
    static final int CANDLES = 1_000;

    /** Most trades of one answer. */
    static final int TRADES = 1_000;

    /** Most fundings of one answer. */
    static final int FUNDINGS = 1_000;

    private static final int FEWER = 100;
    private static final int SOME = 500;

    private final String root;
    private final int candlesWeight;
    private final int descriptionWeight;
    private final int tradesWeight;

    Endpoints(String root, int candlesWeight, int descriptionWeight, int tradesWeight) {
        this.root = root;
        this.candlesWeight = candlesWeight;
        this.descriptionWeight = descriptionWeight;
        this.tradesWeight = tradesWeight;
    }

    static Endpoints of(BinanceMarket market) {
        return market == BinanceMarket.SPOT ? SPOT : USD_M;
    }

    Question time() {
        return Question.of(root + "/time", 1);
    }

    Question description() {
        Question question = Question.of(root + "/exchangeInfo", descriptionWeight);
        return this == SPOT ? question.with("showPermissionSets", "false") : question;
    }

    Question candles(int limit) {
        return klines("/klines", limit);
    }

    Question markCandles(int limit) {
        return klines("/markPriceKlines", limit);
    }

    Question trades(int limit) {
        return Question.of(root + "/aggTrades", tradesWeight).with("limit", limit);
    }

    Question markPrice() {
        return Question.of(root + "/premiumIndex", 1);
    }

    Question fundings() {
        return Question.of(root + "/fundingRate", 1).with("limit", FUNDINGS);
    }

    Question openInterest() {
        return Question.of(root + "/openInterest", 1);
    }

    /** On USD-M few candles are cheaper than many. */
    private Question klines(String path, int limit) {
        int weight = candlesWeight;
        if (this == USD_M && limit < SOME) {
            weight = limit < FEWER ? 1 : 2;
        }
        return Question.of(root + path, weight).with("limit", limit);
    }
}
