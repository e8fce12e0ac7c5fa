package org.tradingarena.simulators.provider.trader;

/**
 * What a trader wants in one symbol.
 *
 * @param score from −1 to 1, and a little beyond by mood
 * @param confidence 0..1
 * @param size part of the free cash, 0..1; 0 unless it enters
 * @param leverage at least 1
 */
record Choice(CoinView coin, Move move, double score, double confidence, double size, int leverage) {

    /** What can be done. */
    enum Move {
        LONG,
        SHORT,
        CLOSE,
        HOLD
    }

    boolean enters() {
        return move == Move.LONG || move == Move.SHORT;
    }
}
