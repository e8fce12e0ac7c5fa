package org.tradingarena.marketdata.adapter.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tradingarena.marketdata.application.chart.CandleAnswer;
import org.tradingarena.marketdata.application.chart.CandleQuery;
import org.tradingarena.marketdata.application.chart.CompetitionCandles;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** The chart of a competition's market, by symbol and timeframe. */
@Path("/api/competitions/{id}/candles")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CandlesResource {

    private final CompetitionCandles candles;

    CandlesResource(CompetitionCandles candles) {
        this.candles = candles;
    }

    /**
     * Closed candles, oldest first.
     *
     * @param symbol such as {@code BTC/USD}; the first of the competition unless given
     * @param timeframe 1m, 3m, 15m, 1h or 4h
     * @param before only candles that close by then; the latest unless given
     * @param limit most candles, 1 to 1,000
     */
    @GET
    public Response candles(
            @PathParam("id") String id,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("timeframe") @DefaultValue("1m") String timeframe,
            @QueryParam("before") @Nullable String before,
            @QueryParam("limit") @DefaultValue("200") int limit) {
        CandleQuery query;
        try {
            query = new CandleQuery(
                    new CompetitionId(id),
                    symbol == null ? null : new Symbol(symbol),
                    Timeframe.of(timeframe),
                    before == null ? null : Instant.parse(before),
                    limit);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Problem.of(400, "PARAMETER_INVALID", String.valueOf(wrong.getMessage()))
                    .response();
        }
        return switch (candles.answer(query)) {
            case CandleAnswer.Found found ->
                Response.ok(CandlesView.of(found.page())).build();
            case CandleAnswer.Refused refused ->
                Problem.of(status(refused.code()), refused.code().name(), refused.message())
                        .response();
        };
    }

    private static int status(CandleAnswer.Refusal code) {
        return switch (code) {
            case COMPETITION_UNKNOWN -> 404;
            case SYMBOL_UNKNOWN, TIMEFRAME_UNSUPPORTED, LIMIT_OUT_OF_RANGE -> 400;
            case MARKET_UNAVAILABLE -> 503;
        };
    }
}
