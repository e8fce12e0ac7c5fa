package org.tradingarena.marketdata.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tradingarena.marketdata.Competitions.BTC_USD;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.engine.dataset.Datasets;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.store.DatasetDraft;
import org.tradingarena.history.store.DatasetWriter;
import org.tradingarena.history.store.StoredDatasets;
import org.tradingarena.marketdata.Competitions;
import org.tradingarena.marketdata.application.chart.CandleAnswer;
import org.tradingarena.marketdata.application.chart.CandleQuery;
import org.tradingarena.marketdata.application.chart.CompetitionCandles;
import org.tradingarena.marketdata.application.chart.KnownCompetitions;
import org.tradingarena.marketdata.application.chart.ReplayedCandles;
import org.tradingarena.schema.config.DatasetProfile;
import org.tradingarena.schema.event.competition.CompetitionChanged;
import org.tradingarena.schema.event.competition.Instrument;
import org.tradingarena.schema.event.competition.VenueKind;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Timeframe;

class ImportedAgainTest {

    private static final String NAME = "again";
    private static final Instant MIDNIGHT = Instant.parse("2025-01-01T00:00:00Z");
    private static final Duration WARM_UP = Duration.ofHours(3);

    @TempDir
    Path folder;

    @TempDir
    Path aside;

    private final KnownCompetitions known = new KnownCompetitions();
    private StoredDatasets stored;
    private CompetitionCandles candles;

    @BeforeEach
    void open() {
        stored = StoredDatasets.in(folder);
        Datasets datasets = new Datasets(stored::profiles, new DatasetSources(stored));
        candles = new CompetitionCandles(known, new ReplayedCandles(datasets, new StoredEditions(Map.of(), stored)));
    }

    @Test
    void shouldShowTheNewCandlesWhenADataSetIsImportedAgainUnderItsName() throws IOException {
        // given
        store("10", "first");
        DatasetProfile profile = Objects.requireNonNull(stored.profiles().get(NAME));
        CompetitionChanged competition =
                Competitions.running("chart", Competitions.spec(profile.market(List.of(BTC_USD), WARM_UP), 10));
        known.read(competition);
        assertThat(closes(competition.competitionId())).containsExactly(Price.of("10"), Price.of("10"));

        // when
        Files.move(folder.resolve(NAME), aside.resolve(NAME));
        store("20", "imported again");

        // then
        assertThat(closes(competition.competitionId())).containsExactly(Price.of("20"), Price.of("20"));
    }

    private List<Price> closes(CompetitionId competition) {
        CandleAnswer answer = candles.answer(query(competition));
        assertThat(answer).isInstanceOf(CandleAnswer.Found.class);
        return ((CandleAnswer.Found) answer)
                .page().candles().stream().map(Candle::close).toList();
    }

    private static CandleQuery query(CompetitionId competition) {
        return new CandleQuery(competition, BTC_USD, Timeframe.M1, null, 2);
    }

    /** Four hours of minutes at one price; the label makes the manifests differ in size, whatever the clock of files says. */
    private void store(String price, String label) throws IOException {
        DatasetDraft draft = new DatasetDraft(
                NAME, label, "made by a test", true, VenueKind.SPOT, null, Duration.ofMinutes(1), List.of(BTC_USD));
        Price all = Price.of(price);
        try (DatasetWriter writer = DatasetWriter.open(folder, draft)) {
            for (int minute = 0; minute < 240; minute++) {
                Instant openTime = MIDNIGHT.plusSeconds(60L * minute);
                writer.append(BTC_USD, new Candle(openTime, all, all, all, all, Quantity.of("1"), 1));
            }
            writer.finish(List.of(
                    Instrument.spot(BTC_USD, new BigDecimal("0.01"), new BigDecimal("0.00001"), Money.of("5"))));
        }
    }
}
