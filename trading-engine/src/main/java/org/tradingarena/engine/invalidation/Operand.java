package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.Optional;
import org.tradingarena.engine.statistics.Ratio;
import org.tradingarena.schema.types.Timeframe;

/** One side of a comparison. */
public sealed interface Operand {

    /** Whether every bar gives it a value of its own. */
    default boolean readsBars() {
        return false;
    }

    /** Its value where it is known. */
    Optional<BigDecimal> value(Reading reading);

    /** A number of the text, exact. */
    record Constant(BigDecimal number) implements Operand {
        public Constant {
            number = Ratio.plain(number);
        }

        @Override
        public Optional<BigDecimal> value(Reading reading) {
            return Optional.of(number);
        }

        @Override
        public String toString() {
            return number.toPlainString();
        }
    }

    /** The close of the last execution bar. */
    record LastPrice() implements Operand {
        @Override
        public boolean readsBars() {
            return true;
        }

        @Override
        public Optional<BigDecimal> value(Reading reading) {
            return Optional.of(reading.price());
        }

        @Override
        public String toString() {
            return "price";
        }
    }

    /** The close of the last closed candle of a length; on bars only at the moment when that candle closes. */
    record CandleClose(Timeframe timeframe) implements Operand {
        @Override
        public boolean readsBars() {
            return true;
        }

        @Override
        public Optional<BigDecimal> value(Reading reading) {
            return reading.close(timeframe);
        }

        @Override
        public String toString() {
            return "close(" + timeframe + ")";
        }
    }

    /**
     * The newest value of an indicator.
     *
     * @param name on the wire, such as {@code rsi14}
     */
    record IndicatorValue(String name, Timeframe timeframe) implements Operand {
        @Override
        public Optional<BigDecimal> value(Reading reading) {
            return reading.indicator(name, timeframe);
        }

        @Override
        public String toString() {
            return IndicatorNames.callOf(name, timeframe);
        }
    }
}
