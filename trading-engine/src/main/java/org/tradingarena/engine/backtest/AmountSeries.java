package org.tradingarena.engine.backtest;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.tradingarena.schema.types.Money;

/** Amounts in order, exact, in nine bytes each where the digits fit a long. Not thread-safe. */
final class AmountSeries {
    private static final int FIRST_ROOM = 16;
    private static final byte TOO_LONG = Byte.MIN_VALUE;

    private final Map<Integer, Money> longOnes = new HashMap<>();
    private long[] digits = new long[FIRST_ROOM];
    private byte[] scales = new byte[FIRST_ROOM];
    private int size;

    void add(Money amount) {
        if (size == digits.length) {
            digits = Arrays.copyOf(digits, size * 2);
            scales = Arrays.copyOf(scales, size * 2);
        }
        BigDecimal value = amount.value();
        // A long holds 18 decimal digits of either sign; the scale of a normalised amount is never negative.
        if (value.precision() <= 18 && value.scale() <= Byte.MAX_VALUE) {
            digits[size] = value.unscaledValue().longValue();
            scales[size] = (byte) value.scale();
        } else {
            scales[size] = TOO_LONG;
            longOnes.put(size, amount);
        }
        size++;
    }

    int size() {
        return size;
    }

    Money get(int index) {
        Money whole = longOnes.get(index);
        return whole == null ? new Money(BigDecimal.valueOf(digits[index], scales[index])) : whole;
    }
}
