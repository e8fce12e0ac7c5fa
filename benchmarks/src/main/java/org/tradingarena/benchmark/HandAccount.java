package org.tradingarena.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tradingarena.schema.event.market.Bar;

/**
 * The account of one seat, kept by hand: plain decimals, written from the rules in the documentation and sharing no code
 * with the books. Whole entries by a fraction of the cash and whole closes, on spot, at the next open with volume.
 */
final class HandAccount {
    private static final BigDecimal RATE = new BigDecimal("0.001");
    private static final BigDecimal TICK = new BigDecimal("0.01");
    private static final BigDecimal LOT = new BigDecimal("0.000001");
    private static final BigDecimal SMALLEST = new BigDecimal("5");

    private BigDecimal cash;
    private BigDecimal held = BigDecimal.ZERO;
    private BigDecimal entering = BigDecimal.ZERO;
    private boolean leaving;
    private int fills;

    HandAccount(BigDecimal cash) {
        this.cash = cash;
    }

    /** Wants to put this fraction of the cash in. */
    void enter(BigDecimal fraction) {
        if (held.signum() == 0) {
            entering = fraction;
        }
    }

    /** Wants to sell everything. */
    void leave() {
        leaving = held.signum() > 0;
    }

    /** Lets what is wanted meet the next bar. */
    void meet(Bar bar) {
        if (!bar.tradable()) {
            return;
        }
        BigDecimal open = bar.open().value();
        if (leaving) {
            sell(open);
        } else if (entering.signum() > 0) {
            buy(open);
        }
        leaving = false;
        entering = BigDecimal.ZERO;
    }

    private void sell(BigDecimal open) {
        BigDecimal price = toTick(open.subtract(open.multiply(RATE)), RoundingMode.FLOOR);
        BigDecimal notional = price.multiply(held);
        cash = cash.add(notional).subtract(notional.multiply(RATE));
        held = BigDecimal.ZERO;
        fills++;
    }

    private void buy(BigDecimal open) {
        BigDecimal price = toTick(open.add(open.multiply(RATE)), RoundingMode.CEILING);
        BigDecimal perLot = price.multiply(LOT).multiply(BigDecimal.ONE.add(RATE));
        BigDecimal quantity =
                cash.multiply(entering).divide(perLot, 0, RoundingMode.DOWN).multiply(LOT);
        BigDecimal notional = price.multiply(quantity);
        if (notional.compareTo(SMALLEST) >= 0) {
            cash = cash.subtract(notional).subtract(notional.multiply(RATE));
            held = quantity;
            fills++;
        }
    }

    private static BigDecimal toTick(BigDecimal price, RoundingMode mode) {
        return price.divide(TICK, 0, mode).multiply(TICK);
    }

    BigDecimal cash() {
        return cash;
    }

    BigDecimal held() {
        return held;
    }

    int fills() {
        return fills;
    }

    BigDecimal equityAt(BigDecimal price) {
        return cash.add(held.multiply(price));
    }
}
