package org.tradingarena.schema.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.tradingarena.schema.event.competition.RiskLimits;
import org.tradingarena.schema.event.competition.RiskMode;
import org.tradingarena.schema.types.Leverage;

/** Reads the risk rules of a template; a limit that is left out does not bind. */
final class RiskReader {

    private static final Scalar<RiskMode> MODES =
            Scalars.named(List.of(RiskMode.values()), mode -> mode.name().toLowerCase(Locale.ROOT));
    private static final Scalar<BigDecimal> SHARE = Scalars.above("0", "1");

    private RiskReader() {}

    static RiskLimits read(Section section) {
        try (section) {
            return new RiskLimits(
                    section.optional("mode", MODES).orElse(RiskMode.REFUSE),
                    section.required("minimum-confidence", Scalars.decimal("0", "1")),
                    section.required("max-position-fraction", SHARE),
                    section.optional("max-leverage", Scalars.decimal("1", "125"))
                            .map(Leverage::new)
                            .orElse(Leverage.NONE),
                    section.optional("max-positions", Scalars.whole(1, 1_000)).orElse(null),
                    section.optional("max-exposure", Scalars.above("0", "125")).orElse(null),
                    section.optional("max-risk-per-trade", SHARE).orElse(null),
                    section.optional("cooldown", Scalars.length("0s", "30d")).orElse(Duration.ZERO),
                    section.optional("daily-loss-halt", SHARE).orElse(null),
                    section.optional("drawdown-halt", SHARE).orElse(null));
        }
    }
}
