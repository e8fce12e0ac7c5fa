package org.tradingarena.marketdata.application.chart;

/** The market cannot be read now; the message says why, for a reader. */
public final class MarketUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public MarketUnavailable(String message) {
        super(message);
    }
}
