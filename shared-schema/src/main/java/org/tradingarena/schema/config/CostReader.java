package org.tradingarena.schema.config;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.CostModel;
import org.tradingarena.schema.event.competition.VolumeShare;

/** Reads what trading costs in a template. */
final class CostReader {

    private CostReader() {}

    static CostModel read(Section section) {
        try (section) {
            BigDecimal feeRate = section.required("fee-rate", Scalars.decimal("0", "0.1"));
            return new CostModel(
                    feeRate,
                    section.optional("maker-fee-rate", Scalars.decimal("0", "0.1"))
                            .orElse(feeRate),
                    section.required("slippage-rate", Scalars.decimal("0", "0.1")),
                    volumeShare(section),
                    section.required("half-spread-bps", Scalars.decimal("0", "1000")),
                    section.optional("liquidation-fee-rate", Scalars.decimal("0", "0.1"))
                            .orElse(BigDecimal.ZERO),
                    section.required("charged-latency", Scalars.length("0s", "1h")),
                    section.required("stale-after-frames", Scalars.whole(1, 10_000)));
        }
    }

    private static @Nullable VolumeShare volumeShare(Section section) {
        if (!section.has("volume-share")) {
            return null;
        }
        try (Section share = section.section("volume-share")) {
            return new VolumeShare(
                    share.required("impact", Scalars.decimal("0", "10")),
                    share.required("cap", Scalars.above("0", "1")));
        }
    }
}
