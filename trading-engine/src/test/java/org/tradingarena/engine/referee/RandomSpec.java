package org.tradingarena.engine.referee;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

/** Chooses the rules of a competition at random: half of them on spot, half with perpetuals. */
final class RandomSpec {
    private static final String[] LOTS = {"0.00001", "0.001", "1", "0"};
    private static final String[] CASHES = {"100", "10000", "37.77"};

    private final SplittableRandom random;

    RandomSpec(SplittableRandom random) {
        this.random = random;
    }

    CompetitionSpec next() {
        SpecFixture fixture = SpecFixture.anEmptySpec()
                .rounds(random.nextInt(1, 8))
                .framesPerRound(random.nextInt(1, 5))
                .lotStep(LOTS[random.nextInt(LOTS.length)])
                .cash(CASHES[random.nextInt(CASHES.length)])
                .start(Instant.parse(random.nextBoolean() ? "2013-11-25T00:00:00Z" : "2013-11-25T23:52:00Z"));
        costs(fixture);
        if (random.nextBoolean()) {
            fixture.perpetual("20", "0.01").brackets(brackets()).risk(limits());
        } else {
            fixture.risk("0.2", random.nextBoolean() ? "1" : "0.6");
        }
        if (random.nextInt(4) == 0) {
            fixture.maxQuantity("2");
        }
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            fixture.seat(new SeatId("seat-" + i));
        }
        return random.nextInt(3) == 0
                ? fixture.live(Duration.ofSeconds(random.nextInt(1, 300))).build()
                : fixture.build();
    }

    private void costs(SpecFixture fixture) {
        CostFixture costs = CostFixture.free()
                .taker(random.nextBoolean() ? "0.001" : "0")
                .maker(random.nextBoolean() ? "0.0004" : "0")
                .slippage(random.nextBoolean() ? "0.0013" : "0")
                .halfSpreadBps(random.nextBoolean() ? "2.5" : "0")
                .liquidation(random.nextBoolean() ? "0.015" : "0")
                .latency(Duration.ofSeconds(random.nextInt(3) * 40L))
                .staleAfter(random.nextInt(1, 4));
        fixture.costs((random.nextInt(3) == 0 ? costs.share("0.1", "0.025") : costs).model());
    }

    private List<MaintenanceBracket> brackets() {
        return random.nextBoolean()
                ? List.of(new MaintenanceBracket(Money.ZERO, new BigDecimal("0.01"), Money.ZERO))
                : List.of(
                        new MaintenanceBracket(Money.ZERO, new BigDecimal("0.004"), Money.ZERO),
                        new MaintenanceBracket(Money.of("500"), new BigDecimal("0.01"), Money.of("3")));
    }

    private RiskLimits limits() {
        RiskFixture risk = RiskFixture.in(random.nextBoolean() ? RiskMode.REFUSE : RiskMode.CLAMP)
                .confidence("0.2")
                .fraction(random.nextBoolean() ? "1" : "0.6")
                .leverage(random.nextBoolean() ? "12" : "20");
        if (random.nextInt(3) == 0) {
            risk.positions(1);
        }
        if (random.nextInt(3) == 0) {
            risk.exposure("3");
        }
        if (random.nextInt(3) == 0) {
            risk.perTrade("0.05");
        }
        if (random.nextInt(3) == 0) {
            risk.cooldown(Duration.ofMinutes(random.nextInt(1, 6)));
        }
        if (random.nextInt(3) == 0) {
            risk.daily("0.04");
        }
        return (random.nextInt(3) == 0 ? risk.drawdown("0.15") : risk).limits();
    }
}
