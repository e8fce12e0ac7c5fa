package org.tradingarena.marketdata.domain.candles;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When nobody has traded for a while, it is worth asking whether the venue has stopped trading. */
final class QuietWatch {

    private static final Duration WHILE = Duration.ofMinutes(1);

    private @Nullable Instant askAt;

    void traded() {
        askAt = null;
    }

    /** Whether to ask now; at most once a minute. */
    boolean quiet(Instant now) {
        if (askAt == null) {
            askAt = now.plus(WHILE);
            return false;
        }
        if (now.isBefore(askAt)) {
            return false;
        }
        askAt = now.plus(WHILE);
        return true;
    }
}
