package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tradingarena.decision.SamplePerpetuals;
import org.tradingarena.schema.event.decision.AccountView;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.event.decision.Spent;
import org.tradingarena.schema.event.market.CandlePoint;
import org.tradingarena.schema.event.market.IndicatorSeries;
import org.tradingarena.schema.event.market.PerpetualView;
import org.tradingarena.schema.event.market.Snapshot;
import org.tradingarena.schema.event.market.SymbolSnapshot;
import org.tradingarena.schema.event.market.TimeframeSnapshot;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Market and account as a recorded prompt of NOF1 tells them, in the form in which our own prompts get theirs. */
record RecordedState(Snapshot market, AccountView account) {

    private static final Pattern POSITION = Pattern.compile("(?m)^\\{'symbol'.*}$");
    private static final Pattern MEMBER = Pattern.compile("'(\\w+)': (?:'([^']*)'|(-?[0-9.eE+-]+))");
    private static final BigDecimal START = new BigDecimal("10000");

    static RecordedState of(String prompt) {
        Map<String, List<List<BigDecimal>>> coin = new LinkedHashMap<>();
        List<SymbolSnapshot> symbols = new ArrayList<>();
        String name = "";
        for (PromptField.FieldValue value : PromptField.valuesInReal(prompt)) {
            boolean begins = value.field().equals(value.field().toUpperCase(Locale.ROOT));
            if (begins || value.field().equals("account_heading")) {
                if (!coin.isEmpty()) {
                    symbols.add(symbol(name, coin));
                    coin.clear();
                }
                name = value.field();
            } else {
                coin.computeIfAbsent(value.field(), any -> new ArrayList<>()).add(value.numbers());
            }
        }
        return new RecordedState(new Snapshot(SamplePerpetuals.SEALED, symbols), account(coin, prompt));
    }

    private static SymbolSnapshot symbol(String base, Map<String, List<List<BigDecimal>>> fields) {
        return new SymbolSnapshot(
                new Symbol(base + "/USD"),
                new Price(one(fields, "current_price")),
                new PerpetualView(
                        one(fields, "funding_rate"),
                        one(fields, "open_interest_latest"),
                        one(fields, "open_interest_average")),
                List.of(intraday(fields), longer(fields)));
    }

    private static TimeframeSnapshot intraday(Map<String, List<List<BigDecimal>>> fields) {
        List<BigDecimal> closes = all(fields, "intraday_prices", 0);
        List<CandlePoint> candles = new ArrayList<>();
        for (int i = 0; i < closes.size(); i++) {
            candles.add(candle(Timeframe.M3, closes.size() - i, closes.get(i), BigDecimal.ONE));
        }
        return new TimeframeSnapshot(
                Timeframe.M3,
                candles,
                List.of(
                        series("ema20", all(fields, "ema20_series", 0)),
                        series("macd", all(fields, "macd_series", 0)),
                        series("rsi7", all(fields, "rsi7_series", 0)),
                        series("rsi14", all(fields, "rsi14_series", 0))));
    }

    /** Two candles whose mean volume is the average that is told; their prices are not shown. */
    private static TimeframeSnapshot longer(Map<String, List<List<BigDecimal>>> fields) {
        BigDecimal volume = one(fields, "volume");
        BigDecimal other =
                one(fields, "average_volume").multiply(BigDecimal.TWO).subtract(volume);
        BigDecimal price = one(fields, "current_price");
        return new TimeframeSnapshot(
                Timeframe.H4,
                List.of(candle(Timeframe.H4, 2, price, other), candle(Timeframe.H4, 1, price, volume)),
                List.of(
                        series(
                                "ema20",
                                fields.getOrDefault("longer_ema20", List.of()).getFirst()),
                        series(
                                "ema50",
                                fields.getOrDefault("longer_ema50", List.of()).getFirst()),
                        series(
                                "atr3",
                                fields.getOrDefault("longer_atr3", List.of()).getFirst()),
                        series(
                                "atr14",
                                fields.getOrDefault("longer_atr14", List.of()).getFirst()),
                        series("macd", all(fields, "macd_series", 1)),
                        series("rsi14", all(fields, "rsi14_series", 1))));
    }

    private static CandlePoint candle(Timeframe timeframe, int back, BigDecimal close, BigDecimal volume) {
        Instant open = timeframe
                .openTimeOf(SamplePerpetuals.SEALED.minus(timeframe.duration()))
                .minus(timeframe.duration().multipliedBy(back - 1L));
        Price price = new Price(close);
        return new CandlePoint(open, price, price, price, price, new Quantity(volume));
    }

    private static IndicatorSeries series(String name, List<BigDecimal> values) {
        List<Double> points = values.stream().map(BigDecimal::doubleValue).toList();
        return new IndicatorSeries(name, points.getLast(), new ArrayList<>(points));
    }

    private static AccountView account(Map<String, List<List<BigDecimal>>> fields, String prompt) {
        return new AccountView(
                new Money(one(fields, "available_cash")),
                new Money(one(fields, "account_value")),
                new Money(START),
                one(fields, "total_return").movePointLeft(2),
                one(fields, "sharpe"),
                POSITION.matcher(prompt)
                        .results()
                        .map(line -> position(line.group()))
                        .toList(),
                Spent.NOTHING,
                null);
    }

    private static PositionView position(String line) {
        Map<String, String> members = new LinkedHashMap<>();
        Matcher member = MEMBER.matcher(line);
        while (member.find()) {
            members.put(member.group(1), Objects.requireNonNullElse(member.group(2), member.group(3)));
        }
        BigDecimal quantity = number(members, "quantity");
        return new PositionView(
                new Symbol(members.get("symbol") + "/USD"),
                quantity.signum() < 0 ? PositionSide.SHORT : PositionSide.LONG,
                new Quantity(quantity.abs()),
                new Price(number(members, "entry_price")),
                new Price(number(members, "current_price")),
                new Money(number(members, "unrealized_pnl")),
                new Leverage(number(members, "leverage")),
                new Money(number(members, "notional_usd").divide(number(members, "leverage"), MathContext.DECIMAL64)),
                new Price(number(members, "liquidation_price")),
                new Price(number(members, "stop_loss")),
                new Price(number(members, "profit_target")),
                members.get("invalidation_condition"),
                number(members, "confidence"),
                number(members, "risk_usd"),
                "r1/a-model/" + members.get("symbol") + "/USD",
                false);
    }

    private static BigDecimal number(Map<String, String> members, String name) {
        return new BigDecimal(Objects.requireNonNull(members.get(name), name));
    }

    private static BigDecimal one(Map<String, List<List<BigDecimal>>> fields, String name) {
        return all(fields, name, 0).getFirst();
    }

    private static List<BigDecimal> all(Map<String, List<List<BigDecimal>>> fields, String name, int nth) {
        return Objects.requireNonNull(fields.get(name), name).get(nth);
    }
}
