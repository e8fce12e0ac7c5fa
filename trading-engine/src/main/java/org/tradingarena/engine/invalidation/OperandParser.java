package org.tradingarena.engine.invalidation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.Timeframe;

/** Reads one side of a comparison; null means: not one. */
final class OperandParser {
    private final TokenCursor cursor;
    private final IndicatorNames names;

    OperandParser(TokenCursor cursor, IndicatorNames names) {
        this.cursor = cursor;
        this.names = names;
    }

    @Nullable
    Operand parse() {
        Token token = cursor.next();
        if (token.is(Token.Kind.NUMBER)) {
            return new Operand.Constant(new BigDecimal(token.text()));
        }
        if (token.isWord("price")) {
            return new Operand.LastPrice();
        }
        return token.is(Token.Kind.WORD) && cursor.skip(Token.Kind.OPEN) ? call(token.text()) : null;
    }

    private @Nullable Operand call(String name) {
        Token argument = cursor.next();
        String period = "";
        if (argument.is(Token.Kind.NUMBER)) {
            if (!cursor.skip(Token.Kind.COMMA)) {
                return null;
            }
            period = argument.text();
            argument = cursor.next();
        }
        Optional<Timeframe> timeframe = timeframe(argument);
        if (timeframe.isEmpty() || !cursor.skip(Token.Kind.CLOSE)) {
            return null;
        }
        return operand(name, period, timeframe.get());
    }

    private @Nullable Operand operand(String name, String period, Timeframe timeframe) {
        if (name.equals("close") && period.isEmpty()) {
            return new Operand.CandleClose(timeframe);
        }
        return names.find(name, period)
                .map(wireName -> new Operand.IndicatorValue(wireName, timeframe))
                .orElse(null);
    }

    private static Optional<Timeframe> timeframe(Token token) {
        return Arrays.stream(Timeframe.values())
                .filter(timeframe ->
                        token.is(Token.Kind.TIMEFRAME) && timeframe.wireName().equals(token.text()))
                .findFirst();
    }
}
