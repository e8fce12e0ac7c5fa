package org.tradingarena.portfolio.adapter.http;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to create as the OpenAPI document shows it; {@link CreateRequest} reads it field by field, so that
 * every mistake can be named.
 *
 * @param rounds exclusive with durationMinutes and until
 * @param startAt exclusive with start
 */
@Schema(description = "Everything is optional; what is missing is as the template says.")
record CompetitionBody(
        @Nullable String id,
        @Nullable String template,
        @Nullable String name,
        @Schema(examples = "BTC/USD") @Nullable String symbol,
        @Nullable Integer rounds,

        @Schema(description = "market minutes, instead of rounds") @Nullable
        Integer durationMinutes,

        @Schema(enumeration = "end-of-data", description = "instead of rounds") @Nullable
        String until,

        @Nullable Long seed,

        @Schema(examples = "60x", description = "max, or a factor") @Nullable
        String speed,

        @Schema(description = "whether a seeded random market may stand in") @Nullable
        Boolean synthetic,

        @Schema(description = "whether the market is a venue as it happens; without a template, the first live one")
        @Nullable
        Boolean live,

        @Schema(description = "a choice from the seats of the template") @Nullable
        List<String> seats,

        @Schema(description = "whether it begins at once; true if not given") @Nullable
        Boolean start,

        @Schema(description = "when it begins by itself, instead of start") @Nullable
        Instant startAt,

        @Schema(description = "a data set of arena.yaml or of the folder of data sets") @Nullable
        String dataset,

        @Schema(
                examples = "PT15M",
                description = "market time between two decisions; a multiple of the data set's step")
        @Nullable
        String decisionInterval) {}
