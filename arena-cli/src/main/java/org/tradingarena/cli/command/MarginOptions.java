package org.tradingarena.cli.command;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.cli.backtest.MarketTime;
import org.tradingarena.cli.backtest.WrongOption;
import org.tradingarena.history.binance.archive.AssumedMargin;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.competition.MaintenanceBracket;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import picocli.CommandLine.Option;

/** What the venue tells about perpetuals only to accounts. */
final class MarginOptions {
    @Option(names = "--max-leverage", paramLabel = "20", description = "of perpetuals")
    @Nullable
    String maxLeverage;

    @Option(names = "--maintenance", paramLabel = "0.01", description = "margin a position must keep, of perpetuals")
    @Nullable
    String maintenance;

    @Option(
            names = "--funding",
            paramLabel = "8h:0.0001",
            description = "assumed for perpetuals: interval and rate that longs pay (default: none)")
    @Nullable
    String funding;

    /** The assumptions; throws {@link Refusal} when one is missing or wrong. */
    AssumedMargin assumed() {
        if (maxLeverage == null || maintenance == null) {
            throw new Refusal("--market perpetual needs --max-leverage and --maintenance, such as --max-leverage 20"
                    + " --maintenance 0.01; the venue tells them only to accounts");
        }
        BigDecimal rate = decimal("--maintenance", maintenance);
        if (rate.signum() <= 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
            throw new Refusal("--maintenance " + maintenance + ": write a fraction above 0 and below 1, such as 0.01");
        }
        return new AssumedMargin(
                leverage(maxLeverage), List.of(new MaintenanceBracket(Money.ZERO, rate, Money.ZERO)), assumedFunding());
    }

    private static Leverage leverage(String text) {
        try {
            return Leverage.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal("--max-leverage " + text + ": " + wrong.getMessage(), wrong);
        }
    }

    private @Nullable AssumedFunding assumedFunding() {
        if (funding == null) {
            return null;
        }
        String[] parts = funding.split(":", 2);
        if (parts.length < 2) {
            throw new Refusal("--funding " + funding + ": write interval and rate, such as 8h:0.0001");
        }
        return new AssumedFunding(length(parts[0]), decimal("--funding", parts[1]));
    }

    private static Duration length(String text) {
        try {
            return MarketTime.length("--funding", text);
        } catch (WrongOption wrong) {
            throw new Refusal(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static BigDecimal decimal(String option, String text) {
        try {
            return Money.of(text).value();
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(option + " " + text + ": " + wrong.getMessage(), wrong);
        }
    }
}
