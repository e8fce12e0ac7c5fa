package org.tradingarena.benchmark;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.DatasetDescription;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.event.competition.Instrument;

/** A market that has been read, so that what is measured is not the reading. */
record ReadMarket(DatasetDescription description, List<MarketStep> all) implements CandleSource {
    static ReadMarket of(CompetitionSpec spec) {
        return new ReadMarket(Market.source().description(), Market.steps(spec));
    }

    @Override
    public Stream<MarketStep> steps(List<Instrument> instruments, Instant from) {
        if (!all.getFirst().openTime().equals(from)) {
            throw new IllegalArgumentException("read from " + all.getFirst().openTime() + ", not from " + from);
        }
        return all.stream();
    }
}
