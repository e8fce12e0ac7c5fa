package org.tradingarena.dashboard.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/** Rounds and market time of one competition as its ledger tells them. Not thread-safe. */
final class RoundTimes {

    private final CompetitionSpec spec;
    private int round;
    private int decidedRound;
    private @Nullable Instant marketTime;
    private @Nullable Instant openedAt;

    RoundTimes(CompetitionSpec spec) {
        this.spec = spec;
    }

    /** @return whether the market's time moved on */
    boolean heard(Instant time) {
        if (marketTime != null && !time.isAfter(marketTime)) {
            return false;
        }
        marketTime = time;
        return true;
    }

    void opened(int opened, Instant sealedAt) {
        round = opened;
        openedAt = sealedAt;
    }

    void decided(int decided) {
        decidedRound = decided;
    }

    MarketClock clock() {
        Instant start = spec.market().start();
        return new MarketClock(
                round,
                decidedRound,
                spec.rounds(),
                marketTime,
                openedAt,
                openedAt == null ? null : openedAt.plus(spec.decisionInterval()),
                start,
                start.plus(spec.decisionInterval().multipliedBy(spec.rounds() + 1L)));
    }
}
