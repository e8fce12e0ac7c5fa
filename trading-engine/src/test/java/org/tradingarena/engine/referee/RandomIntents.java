package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.event.decision.IntentAction;
import org.tradingarena.schema.types.Symbol;

/** What a seat may ask for, sensible or absurd. */
final class RandomIntents {
    private static final String[] SIZES = {"-1", "0", "1e30", "0.3333333333333333333333333333", "250"};
    private static final String[] LEVERAGES = {"0.5", "-3", "1e30", "25", "3.0000000000000000000001"};
    private static final int LARGEST_FRACTION = 110;

    private final SplittableRandom random;
    private final boolean perpetual;
    private final RandomMarketMaker market;

    RandomIntents(SplittableRandom random, boolean perpetual, RandomMarketMaker market) {
        this.random = random;
        this.perpetual = perpetual;
        this.market = market;
    }

    /** Up to three; now and then a whole close and the other side in one. */
    Intent[] next() {
        if (random.nextInt(8) == 0) {
            Symbol symbol = symbol();
            return new Intent[] {IntentFixture.close(symbol), entry(symbol, action())};
        }
        Intent[] intents = new Intent[random.nextInt(4)];
        for (int i = 0; i < intents.length; i++) {
            intents[i] = entry(symbol(), action());
        }
        return intents;
    }

    private Intent entry(Symbol symbol, IntentAction action) {
        IntentFixture intent = IntentFixture.of(symbol, action).confidence(confidence());
        return switch (action) {
            case HOLD -> intent.intent();
            case CLOSE -> (random.nextInt(3) > 0 ? intent : intent.units(units(symbol))).intent();
            case ENTER_LONG, ENTER_SHORT ->
                invalidation(
                                exits(leverage(sized(intent, symbol)), symbol, action == IntentAction.ENTER_LONG),
                                symbol,
                                action == IntentAction.ENTER_LONG)
                        .intent();
        };
    }

    private IntentFixture sized(IntentFixture intent, Symbol symbol) {
        return switch (random.nextInt(16)) {
            case 0 -> intent;
            case 1 -> intent.fraction("0.5").units("1");
            case 2 -> intent.fraction(SIZES[random.nextInt(SIZES.length)]);
            case 3, 4, 5, 6 -> intent.units(units(symbol));
            default ->
                intent.fraction(BigDecimal.valueOf(random.nextInt(1, LARGEST_FRACTION), 2)
                        .toPlainString());
        };
    }

    private String units(Symbol symbol) {
        return random.nextInt(6) == 0
                ? SIZES[random.nextInt(SIZES.length)]
                : BigDecimal.valueOf(random.nextInt(1, 3_000))
                        .divide(market.last(symbol), 4, RoundingMode.UP)
                        .toPlainString();
    }

    private IntentFixture leverage(IntentFixture intent) {
        if (!perpetual || random.nextInt(4) == 0) {
            return intent;
        }
        return intent.times(
                random.nextInt(8) == 0
                        ? LEVERAGES[random.nextInt(LEVERAGES.length)]
                        : String.valueOf(random.nextInt(1, 21)));
    }

    private IntentFixture exits(IntentFixture intent, Symbol symbol, boolean goesLong) {
        if (random.nextBoolean()) {
            intent.stop(exit(symbol, !goesLong));
        }
        return random.nextBoolean() ? intent.target(exit(symbol, goesLong)) : intent;
    }

    /** Of prices, of candles, of indicators, of both, or words that nobody can check. */
    private IntentFixture invalidation(IntentFixture intent, Symbol symbol, boolean goesLong) {
        String beyond = (goesLong ? " < " : " > ") + exit(symbol, !goesLong);
        return switch (random.nextInt(12)) {
            case 0, 1 -> intent.voidWhen("price" + beyond);
            case 2 -> intent.voidWhen("close(1m)" + beyond);
            case 3 -> intent.voidWhen("close(3m)" + beyond + " or price" + beyond);
            case 4 -> intent.voidWhen("rsi(14,1m) > 75");
            case 5 -> intent.voidWhen("price" + beyond + " or rsi(14,1m) > 90");
            case 6 -> intent.voidWhen("price" + beyond + " and rsi(14,1m) > 40");
            case 7 -> intent.voidWhen("when it no longer feels right");
            default -> intent;
        };
    }

    /** On its side of the price, but for one in ten. */
    private String exit(Symbol symbol, boolean above) {
        if (random.nextInt(20) == 0) {
            return "-1";
        }
        int permille = random.nextInt(5, 120);
        boolean up = (random.nextInt(10) > 0) == above;
        return market.last(symbol)
                .multiply(BigDecimal.valueOf(1_000 + (up ? permille : -permille), 3))
                .toPlainString();
    }

    private IntentAction action() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> IntentAction.ENTER_LONG;
            case 3, 4 -> perpetual || random.nextInt(4) == 0 ? IntentAction.ENTER_SHORT : IntentAction.ENTER_LONG;
            case 5, 6 -> IntentAction.CLOSE;
            default -> IntentAction.HOLD;
        };
    }

    private Symbol symbol() {
        return switch (random.nextInt(16)) {
            case 0 -> new Symbol("DOGE/USD");
            case 1, 2, 3, 4, 5 -> SpecFixture.ETH;
            default -> SpecFixture.BTC;
        };
    }

    private String confidence() {
        return switch (random.nextInt(24)) {
            case 0 -> "1.5";
            case 1 -> "0.1";
            default -> "0.7";
        };
    }
}
