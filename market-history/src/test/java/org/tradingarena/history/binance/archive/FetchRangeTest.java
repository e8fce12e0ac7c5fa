package org.tradingarena.history.binance.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tradingarena.history.binance.BinanceMarket;
import org.tradingarena.history.binance.wire.KlineInterval;

class FetchRangeTest {

    @ParameterizedTest
    @CsvSource({
        "2024-01..2024-03,2024-01-01,2024-03-31",
        "2024-02,2024-02-01,2024-02-29",
        "2024-01-05,2024-01-05,2024-01-05",
        "2024-01-05..2024-02,2024-01-05,2024-02-29"
    })
    void shouldReadMonthsAndDaysWithTheirEnd(String text, LocalDate first, LocalDate last) {
        // when, then
        assertThat(FetchRange.of(text)).isEqualTo(new FetchRange(text, first, last));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024|write months or days, such as 2024-01..2024-03 or 2024-01-05",
                "2024-01...2024-02|write months or days, such as 2024-01..2024-03 or 2024-01-05",
                "2024-13|there is no such month or day",
                "2023-02-29|there is no such month or day",
                "2024-03..2024-01|it ends before it begins",
                "2016-01..2018-01|Binance opened in July 2017"
            })
    void shouldSayWhatIsWrong(String text, String why) {
        // when, then
        assertThatThrownBy(() -> FetchRange.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("range '" + text + "': " + why);
    }

    @Test
    void shouldPlanMonthsThatAreOverAndDaysElsewhere() {
        // when
        List<String> plan = plan("2024-01-30..2024-04", "2024-04-03");
        // then
        assertThat(plan)
                .containsExactly(
                        "BTCUSDT-1m-2024-01-30",
                        "BTCUSDT-1m-2024-01-31",
                        "BTCUSDT-1m-2024-02",
                        "BTCUSDT-1m-2024-03",
                        "BTCUSDT-1m-2024-04-01",
                        "BTCUSDT-1m-2024-04-02");
        assertThat(plan("2024-04-03..2024-05", "2024-04-03")).isEmpty();
        assertThat(plan("2024-02", "2024-03-01")).containsExactly("BTCUSDT-1m-2024-02");
        assertThat(plan("2024-02", "2024-02-29")).hasSize(28);
    }

    @Test
    void shouldKnowThePlacesOfBothMarkets() {
        // given
        LocalDate day = LocalDate.of(2024, 1, 5);
        // when, then
        assertThat(ArchivePart.of(BinanceMarket.SPOT, "BTCUSDT", KlineInterval.S1, day)
                        .path())
                .isEqualTo("/data/spot/daily/klines/BTCUSDT/1s/BTCUSDT-1s-2024-01-05.zip");
        assertThat(ArchivePart.of(BinanceMarket.USD_M, "BTCUSDT", KlineInterval.M1, YearMonth.of(2024, 1))
                        .path())
                .isEqualTo("/data/futures/um/monthly/klines/BTCUSDT/1m/BTCUSDT-1m-2024-01.zip");
    }

    private static List<String> plan(String range, String today) {
        return ArchivePlan.of(
                        BinanceMarket.SPOT, "BTCUSDT", KlineInterval.M1, FetchRange.of(range), LocalDate.parse(today))
                .stream()
                .map(ArchivePart::name)
                .toList();
    }
}
