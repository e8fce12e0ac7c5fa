package org.tradingarena.decision.reply;

import java.math.BigDecimal;
import org.tradingarena.schema.event.decision.Intent;
import org.tradingarena.schema.types.Symbol;

/** The words of the classic dialect, which is long only: BUY enters long with a fraction of the cash, SELL closes. */
enum ClassicAction {
    BUY,
    SELL,
    HOLD;

    /** What the word asks of the books; only a BUY has a size. */
    Intent intent(Symbol symbol, BigDecimal size, BigDecimal confidence, String reasoning) {
        return switch (this) {
            case BUY -> Intent.enterLong(symbol, size, confidence, reasoning);
            case SELL -> Intent.close(symbol, confidence, reasoning);
            case HOLD -> Intent.hold(symbol, confidence, reasoning);
        };
    }
}
