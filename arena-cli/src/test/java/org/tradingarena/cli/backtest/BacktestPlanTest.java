package org.tradingarena.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.engine.dataset.DatasetSources;
import org.tradingarena.schema.config.ArenaConfig;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.SeatId;

class BacktestPlanTest {
    private static final ArenaConfig CONFIG = ArenaConfig.defaults();

    @Test
    void shouldTakeFromTheTemplateWhatWasNotSaid() {
        // when
        BacktestPlan plan = plan(new BacktestPlan.Wish(null, null, null, null, null, null, null, null));

        // then
        CompetitionSpec spec = plan.spec();
        assertThat(spec.template()).isEqualTo("classic");
        assertThat(spec.market().dataset()).isEqualTo("bitstamp-2013");
        assertThat(ids(spec)).containsExactly("buy-and-hold", "ema-cross", "rsi-reversion", "random");
        assertThat(spec.market().anchor()).isEqualTo("2013-11-25T00:00:00Z");
        assertThat(spec.market().start()).isEqualTo("2013-11-26T00:00:00Z");
        // 5 days and 16 hours are 2,720 intervals of 3 minutes; the first one only shows the market.
        assertThat(spec.rounds()).isEqualTo(2719);
        assertThat(spec.seed()).isEqualTo(7);
        assertThat(plan.market().description().name()).isEqualTo("bitstamp-2013");
    }

    @Test
    void shouldDoWhatWasSaid() {
        // when
        CompetitionSpec spec = plan(new BacktestPlan.Wish(
                        "nof1",
                        "synthetic-perpetual",
                        List.of("random:3", "ema", "cash"),
                        "2025-02-01",
                        "2025-02-01T12:00:00Z",
                        "2500.5",
                        "15m",
                        42L))
                .spec();

        // then
        assertThat(ids(spec)).containsExactly("random-0001", "random-0002", "random-0003", "ema-cross", "cash");
        assertThat(spec.seats().getFirst().decider().parameters()).containsEntry("size", "0.25");
        assertThat(spec.market().anchor()).isEqualTo("2025-01-31T00:00:00Z");
        assertThat(spec.market().start()).isEqualTo("2025-02-01T00:00:00Z");
        assertThat(spec.decisionInterval()).isEqualTo(Duration.ofMinutes(15));
        assertThat(spec.rounds()).isEqualTo(47);
        assertThat(spec.initialCash()).isEqualTo(Money.of("2500.5"));
        assertThat(spec.seed()).isEqualTo(42);
        assertThat(spec.market().symbols()).hasSize(6);
        assertThat(spec.lockstep()).isTrue();
    }

    @Test
    void shouldSeeNoMoreWarmUpThanThereIs() {
        CompetitionSpec spec = plan(new BacktestPlan.Wish(
                        null, null, null, "2013-11-25T06:00:00Z", null, null, null, null))
                .spec();

        assertThat(spec.market().anchor()).isEqualTo(Instant.parse("2013-11-25T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "x|-|-|-|-|-|-|--template x: unknown template 'x'; allowed: classic, nof1, live, live-nof1",
                "-|x|-|-|-|-|-|--data x: unknown data set 'x'; allowed: bitstamp-2013, synthetic, synthetic-perpetual, binance-spot, binance-perpetual",
                "-|-|fish|-|-|-|-|--seats fish: no rule 'fish'; allowed: buy-and-hold, cash, donchian, ema-cross, equal-weight,"
                        + " macd, random, rsi-reversion, in short ema, hold, rsi",
                "-|-|random:0|-|-|-|-|--seats random:0: the count after the colon is a whole number from 1 to 100000",
                "-|-|random:many|-|-|-|-|--seats random:many: the count after the colon is a whole number from 1 to"
                        + " 100000",
                "-|-|-|soon|-|-|-|--from soon: write a date such as 2013-11-26, or an instant such as"
                        + " 2013-11-26T12:00:00Z",
                "-|-|-|2012-01-01|-|-|-|--from 2012-01-01: outside data set bitstamp-2013, which has every 60s"
                        + " from 2013-11-25T00:00:00Z to 2013-12-01T16:00:00Z",
                "-|-|-|2013-11-26T00:00:30Z|-|-|-|--from 2013-11-26T00:00:30Z: outside data set bitstamp-2013, which"
                        + " has every 60s from 2013-11-25T00:00:00Z to 2013-12-01T16:00:00Z",
                "-|-|-|-|2013-11-26|-|-|--to 2013-11-26: no whole round fits between 2013-11-26T00:00:00Z and"
                        + " 2013-11-26T00:00:00Z",
                "-|-|-|-|-|0|-|--cash 0: not an amount; write a decimal above 0, such as 10000",
                "-|-|-|-|-|much|-|--cash much: not an amount; write a decimal above 0, such as 10000",
                "-|-|-|-|-|-|often|--every often: write a length of market time such as 3m, 1h or 1d",
                "-|-|-|-|-|-|90s|--every 90s: decisions every 90s, not a multiple of the step of data set bitstamp-2013, 1m; ask for"
                        + " another interval, such as --every 3m"
            })
    void shouldSayInOneLineWhichOptionIsWrong(
            @Nullable String template,
            @Nullable String data,
            @Nullable String seats,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cash,
            @Nullable String every,
            String message) {
        // given
        BacktestPlan.Wish wish = new BacktestPlan.Wish(
                template, data, seats == null ? null : List.of(seats), from, to, cash, every, null);

        // then
        assertThatThrownBy(() -> plan(wish)).isInstanceOf(WrongOption.class).hasMessage(message);
    }

    @Test
    void shouldRefuseTheSameSeatTwice() {
        BacktestPlan.Wish wish =
                new BacktestPlan.Wish(null, null, List.of("rsi", "rsi-reversion"), null, null, null, null, null);

        assertThatThrownBy(() -> plan(wish))
                .isInstanceOf(WrongOption.class)
                .hasMessage(
                        "--seats rsi-reversion: seat rsi-reversion is there already; write NAME:COUNT for more of one");
    }

    private static BacktestPlan plan(BacktestPlan.Wish wish) {
        return BacktestPlan.of(wish, CONFIG, new DatasetSources());
    }

    private static List<String> ids(CompetitionSpec spec) {
        return spec.seats().stream()
                .map(seat -> seat.seatId())
                .map(SeatId::value)
                .toList();
    }
}
