package org.tradingarena.engine.rules;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.SplittableRandom;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/**
 * Trades by a die. Its seed is the SHA-256 of competition seed, seat, round and symbol, so a throw depends neither on the
 * throws before it nor on the order in which seats answer.
 */
record SeededRandom(double tradeProbability, BigDecimal size) implements Rule {
    private static final int PERCENT_DIGITS = 2;

    @Override
    public List<Intent> decide(RuleTurn turn) {
        BigDecimal share = Share.of(size, turn);
        return turn.snapshot().symbols().stream()
                .map(symbol -> decide(symbol.symbol(), turn, share))
                .toList();
    }

    private Intent decide(Symbol symbol, RuleTurn turn, BigDecimal share) {
        SplittableRandom die = die(turn, symbol);
        if (die.nextDouble() >= tradeProbability) {
            return Intents.hold(symbol, "the die says wait");
        }
        if (turn.holds(symbol)) {
            return Intents.sell(symbol, "the die says leave");
        }
        BigDecimal part = BigDecimal.valueOf(die.nextInt(10, 101), PERCENT_DIGITS);
        return Intents.buy(symbol, share.multiply(part), "the die says enter with " + part);
    }

    private static SplittableRandom die(RuleTurn turn, Symbol symbol) {
        String text = turn.seed() + "/" + turn.seatId() + "/" + turn.round() + "/" + symbol;
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new SplittableRandom(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
