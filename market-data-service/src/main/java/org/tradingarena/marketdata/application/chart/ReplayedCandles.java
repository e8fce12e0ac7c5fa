package org.tradingarena.marketdata.application.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.engine.dataset.DatasetUnusable;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.engine.market.CandleAggregator;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Candles of recorded and made-up markets: the bars of the data set, aggregated as those of a snapshot are. */
public final class ReplayedCandles implements ClosedCandles {

    private final Datasets datasets;
    private final DatasetEditions editions;

    public ReplayedCandles(Datasets datasets, DatasetEditions editions) {
        this.datasets = datasets;
        this.editions = editions;
    }

    @Override
    public String edition(CompetitionSpec spec, Symbol symbol) throws MarketUnavailable {
        try {
            return editions.of(spec.market().dataset(), symbol);
        } catch (DatasetUnusable unusable) {
            throw new MarketUnavailable("market.dataset: " + unusable.getMessage());
        }
    }

    @Override
    public List<Candle> between(CompetitionSpec spec, Symbol symbol, Timeframe timeframe, Instant from, Instant to)
            throws MarketUnavailable {
        CandleSource source =
                switch (datasets.sourceOf(spec)) {
                    case MarketAnswer.Found found -> found.source();
                    case MarketAnswer.Refused refused -> throw new MarketUnavailable(refused.message());
                };
        List<Instrument> instruments = spec.market().instruments().stream()
                .filter(instrument -> instrument.symbol().equals(symbol))
                .toList();
        Duration step = spec.market().step();
        CandleAggregator aggregator = new CandleAggregator(timeframe, step);
        List<Candle> candles = new ArrayList<>();
        try (Stream<MarketStep> steps = source.steps(instruments, from)) {
            Iterator<MarketStep> next =
                    steps.limit(Duration.between(from, to).dividedBy(step)).iterator();
            while (next.hasNext()) {
                MarketStep bars = next.next();
                aggregator.add(bars.openTime(), bars.bars().getFirst()).ifPresent(candles::add);
            }
        }
        return candles;
    }
}
