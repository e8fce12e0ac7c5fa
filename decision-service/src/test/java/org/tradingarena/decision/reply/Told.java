package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.Intent;

/** What was read, in the short form of the corpus. */
final class Told {
    private Told() {}

    static String nof1(ReadReply reply) {
        return switch (reply) {
            case ReadReply.Failure failure -> failure.code().name();
            case ReadReply.Decision decision ->
                decision.outcome() + " "
                        + decision.intents().stream().map(Told::intent).collect(Collectors.joining("; "));
        };
    }

    private static String intent(Intent intent) {
        String word =
                switch (intent.action()) {
                    case ENTER_LONG -> "long";
                    case ENTER_SHORT -> "short";
                    case CLOSE -> "close";
                    case HOLD -> "hold";
                };
        return intent.symbol().base() + " " + word + part(" ", intent.quantity()) + part(" x", intent.leverage())
                + part(" sl ", intent.stopLoss()) + part(" tp ", intent.takeProfit())
                + part(" c ", intent.confidence());
    }

    private static String part(String before, @Nullable BigDecimal number) {
        return number == null ? "" : before + number.toPlainString();
    }
}
