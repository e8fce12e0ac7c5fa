package org.tradingarena.history.binance.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tradingarena.engine.market.Candle;
import org.tradingarena.history.binance.AggregateTrade;
import org.tradingarena.history.binance.MarkPrice;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CandleUpdate;
import org.tradingarena.history.binance.StreamMessage.CommandAnswered;
import org.tradingarena.history.binance.StreamMessage.Marked;
import org.tradingarena.history.binance.StreamMessage.Other;
import org.tradingarena.history.binance.StreamMessage.ShutdownAnnounced;
import org.tradingarena.history.binance.StreamMessage.Traded;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;

class StreamMessagesTest {

    private static final CandleUpdate XEM = new CandleUpdate(
            "XEMUSDT",
            Duration.ofMinutes(1),
            new Candle(
                    Instant.parse("2023-04-10T19:13:00Z"),
                    Price.of("0.0411"),
                    Price.of("0.0411"),
                    Price.of("0.0411"),
                    Price.of("0.0411"),
                    Quantity.of("243"),
                    1),
            true,
            Instant.parse("2023-04-10T19:14:00.004Z"));

    @Test
    void shouldReadAClosedCandleAloneAndWrapped() {
        // when, then
        assertThat(StreamMessages.read(Texts.KLINE)).isEqualTo(XEM);
        assertThat(StreamMessages.read(Texts.wrapped("xemusdt@kline_1m", Texts.KLINE)))
                .isEqualTo(XEM);
    }

    @Test
    void shouldReadTheWrapperInAnyOrder() {
        // given
        String late =
                "{\"data\":" + Texts.KLINE.replace("{\"e\":\"kline\",", "{").replaceAll("}$", ",\"e\":\"kline\"}")
                        + ",\"stream\":\"xemusdt@kline_1m\"}";
        // when, then
        assertThat(StreamMessages.read(late)).isEqualTo(XEM);
    }

    @Test
    void shouldReadTimesInMicroseconds() {
        // given
        String micros = Texts.KLINE
                .replace("1681154040004", "1681154040004567")
                .replace("1681153980000", "1681153980000000")
                .replace("1681154039999", "1681154039999999");
        // when
        StreamMessage message = StreamMessages.read(micros);
        // then
        assertThat(message).isInstanceOfSatisfying(CandleUpdate.class, update -> {
            assertThat(update.candle()).isEqualTo(XEM.candle());
            assertThat(update.eventTime()).isEqualTo(Instant.parse("2023-04-10T19:14:00.004567Z"));
        });
    }

    @Test
    void shouldReadACandleWithoutTrades() {
        // given
        String quiet = """
                {"e":"kline","E":1681154040020,"s":"BELBTC","k":{"t":1681153980000,"T":1681154039999,"s":"BELBTC",\
                "i":"1m","f":-1,"L":-1,"o":"0.00002369","c":"0.00002369","h":"0.00002369","l":"0.00002369",\
                "v":"0.00000000","n":0,"x":true,"q":"0.00000000","V":"0.00000000","Q":"0.00000000","B":"0"}}""";
        // when
        StreamMessage message = StreamMessages.read(quiet);
        // then
        assertThat(message).isInstanceOfSatisfying(CandleUpdate.class, update -> assertThat(update.candle())
                .isEqualTo(Candle.empty(Instant.parse("2023-04-10T19:13:00Z"), Price.of("0.00002369"))));
    }

    @Test
    void shouldReadTradesOfBothMarkets() {
        // when, then
        assertThat(StreamMessages.read(Texts.AGG_TRADE_OF_FUTURES))
                .isEqualTo(new Traded(
                        "CTKUSDT",
                        new AggregateTrade(
                                16599292L,
                                Instant.ofEpochMilli(1626992741421L),
                                Price.of("1.011"),
                                Quantity.of("10"),
                                4,
                                false),
                        Instant.ofEpochMilli(1626992741575L)));
        assertThat(StreamMessages.read(Texts.AGG_TRADE_OF_SPOT))
                .isInstanceOfSatisfying(
                        Traded.class,
                        traded -> assertThat(traded.trade().buyerIsMaker()).isTrue());
    }

    @Test
    void shouldReadAMarkPrice() {
        // when, then
        assertThat(StreamMessages.read(Texts.MARK_PRICE))
                .isEqualTo(new Marked(
                        "BTCUSDT",
                        new MarkPrice(
                                Instant.ofEpochMilli(1562305380000L),
                                Price.of("11794.15"),
                                new BigDecimal("-0.00038167"),
                                Instant.ofEpochMilli(1562306400000L))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"e\":\"serverShutdown\",\"E\":1770123456789}",
                "{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":1770123456789}}"
            })
    void shouldReadTheAnnouncementOfAShutdown(String text) {
        // when, then
        assertThat(StreamMessages.read(text)).isEqualTo(new ShutdownAnnounced());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"result\":null,\"id\":7}|7|``",
                "{\"id\":8,\"result\":[\"btcusdt@kline_1m\"]}|8|``",
                "{\"error\":{\"code\":3,\"msg\":\"Invalid JSON: x\"},\"id\":9}|9|3 Invalid JSON: x",
                "{\"code\":2,\"msg\":\"Invalid request\"}|-1|2 Invalid request",
                "{\"result\":null,\"id\":null}|-1|``"
            })
    void shouldReadTheAnswerToACommand(String text, long id, String error) {
        // when, then
        assertThat(StreamMessages.read(text)).isEqualTo(new CommandAnswered(id, error));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":1,\"s\":\"BTCUSDT\",\"b\":\"1\",\"a\":\"2\"}}|btcusdt@bookTicker",
                "{\"u\":1,\"s\":\"BTCUSDT\",\"b\":\"1\",\"B\":\"1\",\"a\":\"2\",\"A\":\"2\"}|an object without an event type",
                "{\"e\":\"depthUpdate\",\"E\":1,\"b\":[[\"1\",\"2\"]],\"a\":[]}|depthUpdate",
                "{\"stream\":\"!markPrice@arr\",\"data\":[{\"e\":\"markPriceUpdate\"}]}|!markPrice@arr",
                "[]|a list",
                "{}|an object without an event type"
            })
    void shouldNameWhatItDoesNotRead(String text, String kind) {
        // when, then
        assertThat(StreamMessages.read(text)).isEqualTo(new Other(kind, true));
    }

    @Test
    void shouldLeaveIntervalsThatDoNotLieOnMultiples() {
        // when, then
        assertThat(StreamMessages.read(Texts.KLINE.replace("\"1m\"", "\"1M\"")))
                .isEqualTo(new Other("kline of 1M", true));
        assertThat(StreamMessages.read(Texts.MARK_PRICE.replace("\"-0.00038167\"", "\"\"")))
                .isEqualTo(new Other("markPriceUpdate without funding", true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"l\":\"0.04110000\"`|`\"l\":\"0.04120000\"`|low 0.0412 is above open 0.0411 or close 0.0411",
                "`\"h\":\"0.04110000\"`|`\"h\":\"0.04100000\"`|high 0.041 is below open 0.0411 or close 0.0411",
                "`\"v\":\"243.00000000\"`|`\"v\":\"-243\"`|a volume or the number of trades is below 0: -243, 9.9873, 1",
                "`\"q\":\"9.98730000\"`|`\"q\":\"9.98730002\"`|quote volume 9.98730002 over volume 243 is a price outside of low 0.0411 and high 0.0411",
                "`\"T\":1681154039999`|`\"T\":1681154040000`|close time is not one 1m less a moment after open time 1681153980000: '1681154040000'",
                "`\"t\":1681153980000`|`\"t\":1681153980001`|open time is not a multiple of 1m: '1681153980001'",
                "`\"o\":\"0.04110000\"`|`\"o\":\"0.0411e0\"`|o is not a decimal: '0.0411e0'",
                "`\"o\":\"0.04110000\"`|`\"o\":0.04110000`|o is not a string: '0.04110000'",
                "`\"o\":\"0.04110000\"`|`\"o\":\"NaN\"`|o is not a decimal: 'NaN'",
                "`\"n\":1,`|`\"n\":\"1\",`|n is not a whole number: '1'",
                "`\"n\":1,`|``|k does not have all of t T s i o c h l v n x q, each once",
                "`\"n\":1,`|`\"n\":1,\"n\":1,`|a field of k stands there twice",
                "`\"s\":\"XEMUSDT\",\"k\"`|`\"s\":\"BTCUSDT\",\"k\"`|the event is of BTCUSDT, its k of XEMUSDT",
                "`\"x\":true`|`\"x\":1`|x is not true or false: '1'"
            })
    void shouldSayWhyAMessageCannotBeUsed(String part, String spoilt, String reason) {
        // given
        assertThat(Texts.KLINE).contains(part);
        // when, then
        assertThat(StreamMessages.read(Texts.KLINE.replaceFirst(Pattern.quote(part), spoilt)))
                .isEqualTo(new Other(reason, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "<html>",
                "null",
                "{",
                "{\"e\":",
                "\u0000",
                "{\"e\":\"kline\"}{",
                "\"",
                "{\"data\":1}"
            })
    void shouldNotBreakOnWhatIsNoMessage(String text) {
        // when, then
        assertThat(StreamMessages.read(text)).isInstanceOfSatisfying(Other.class, other -> assertThat(other.readable())
                .isFalse());
    }
}
