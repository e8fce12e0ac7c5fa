package org.tradingarena.marketdata.application.feed;

import java.util.stream.Stream;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.dataset.MarketAnswer;
import org.tradingarena.engine.market.CandleSource;
import org.tradingarena.engine.market.FrameBuilder;
import org.tradingarena.engine.market.MarketStep;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/** Markets that can be read from the anchor at any time: replays and synthetic walks. */
public final class RecordedFrames implements FrameSupplies {

    private final Datasets datasets;
    private final FeedMetrics metrics;

    public RecordedFrames(Datasets datasets, FeedMetrics metrics) {
        this.datasets = datasets;
        this.metrics = metrics;
    }

    @Override
    public SupplyAnswer open(CompetitionChanged competition, SessionLine line) {
        return switch (datasets.sourceOf(competition.spec())) {
            case MarketAnswer.Found found -> new SupplyAnswer.Opened(stretch(found.source(), competition));
            case MarketAnswer.Refused refused ->
                new SupplyAnswer.Refused(refused.code().name(), refused.message());
        };
    }

    private FrameStretch stretch(CandleSource source, CompetitionChanged competition) {
        CompetitionSpec spec = competition.spec();
        long first = competition.nextFrame();
        Stream<MarketStep> steps =
                source.steps(spec.market().instruments(), spec.market().anchor());
        return new FrameStretch(steps, new FrameBuilder(competition.competitionId(), spec, first), first, metrics);
    }
}
