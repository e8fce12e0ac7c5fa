package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a decision per coin: signal, quantity, leverage, exits, risk and justification. */
final class Nof1Writer {

    /** A stop this many average ranges away, and a target twice as far. */
    private static final double STOP_RANGES = 1.5;

    private static final String UNKNOWN = "-";
    private static final double LEAST_STOP = 0.004;
    private static final MathContext QUANTITY = new MathContext(4, RoundingMode.DOWN);
    private static final MathContext PRICE = new MathContext(5, RoundingMode.HALF_EVEN);

    private final ObjectMapper json;

    Nof1Writer(ObjectMapper json) {
        this.json = json;
    }

    /** @param wrapped whether each decision is asked for inside {@code trade_signal_args} */
    Decision write(PromptView view, List<Choice> choices, boolean wrapped) {
        ObjectNode whole = json.createObjectNode();
        List<ObjectNode> parts = new ArrayList<>();
        StringBuilder thoughts = new StringBuilder("Simulated reasoning.");
        double cash = view.cash();
        for (Choice choice : choices) {
            Held held = view.held().get(choice.coin().symbol());
            double margin = choice.enters() ? cash * choice.size() : 0;
            ObjectNode part = part(choice, held, margin, view.rules().timeframe());
            cash -= margin;
            thoughts.append(' ')
                    .append(choice.coin().symbol())
                    .append(": ")
                    .append(choice.coin().shown())
                    .append(", so ")
                    .append(part.path("signal").asText())
                    .append('.');
            parts.add(part);
            if (wrapped) {
                whole.putObject(choice.coin().symbol()).set("trade_signal_args", part);
            } else {
                whole.set(choice.coin().symbol(), part);
            }
        }
        return new Decision(whole, parts, thoughts.toString());
    }

    private ObjectNode part(Choice choice, @Nullable Held held, double margin, String timeframe) {
        ObjectNode part = json.createObjectNode().put("coin", choice.coin().symbol());
        if (held != null) {
            return standing(part, choice, held);
        }
        double price = choice.coin().price();
        BigDecimal quantity =
                price > 0 ? new BigDecimal(margin * choice.leverage() / price).round(QUANTITY) : BigDecimal.ZERO;
        return choice.enters() && quantity.signum() > 0
                ? entry(part, choice, plain(quantity), timeframe)
                : part.put("signal", "hold")
                        .put("quantity", 0)
                        .put("confidence", ClassicWriter.hundredths(choice.confidence()))
                        .put("justification", "");
    }

    /** Holding and closing repeat the position as the prompt shows it. */
    private static ObjectNode standing(ObjectNode part, Choice choice, Held held) {
        Map<String, String> shown = held.fields();
        boolean closes = choice.move() == Choice.Move.CLOSE;
        part.put("signal", closes ? "close_position" : "hold");
        number(part, "quantity", shown.get("quantity"));
        for (String name : List.of("profit_target", "stop_loss", "leverage", "confidence", "risk_usd")) {
            number(part, name, shown.get(name));
        }
        String invalidation = shown.getOrDefault("invalidation_condition", UNKNOWN);
        if (!invalidation.equals(UNKNOWN)) {
            part.put("invalidation_condition", invalidation);
        }
        return part.put(
                "justification", closes ? "Simulated: " + choice.coin().shown() + " speaks against the position." : "");
    }

    private static void number(ObjectNode part, String name, @Nullable String shown) {
        double value = PromptText.parsed(shown, Double.NaN);
        if (!Double.isNaN(value)) {
            part.put(name, plain(BigDecimal.valueOf(value).abs()));
        }
    }

    private static ObjectNode entry(ObjectNode part, Choice choice, BigDecimal quantity, String timeframe) {
        double price = choice.coin().price();
        double side = choice.move() == Choice.Move.LONG ? 1 : -1;
        double away = price * Math.max(LEAST_STOP, choice.coin().volatility() * STOP_RANGES);
        BigDecimal stop = price(price - side * away);
        BigDecimal risk = new BigDecimal(price).subtract(stop).abs().multiply(quantity);
        return part.put("signal", side > 0 ? "buy_to_enter" : "sell_to_enter")
                .put("quantity", quantity)
                .put("leverage", choice.leverage())
                .put("profit_target", price(price + side * away * 2))
                .put("stop_loss", stop)
                .put("invalidation_condition", invalidation(side > 0, stop.toPlainString(), timeframe))
                .put("confidence", ClassicWriter.hundredths(choice.confidence()))
                .put("risk_usd", risk.setScale(2, RoundingMode.HALF_EVEN))
                .put("justification", "Simulated: " + choice.coin().shown() + ".");
    }

    /** In the form that is checked, where the prompt offers one. */
    private static String invalidation(boolean isLong, String stop, String timeframe) {
        return timeframe.isEmpty()
                ? "If the price closes %s %s on a 3-minute candle".formatted(isLong ? "below" : "above", stop)
                : "close(%s) %s %s".formatted(timeframe, isLong ? "<" : ">", stop);
    }

    private static BigDecimal price(double value) {
        return plain(new BigDecimal(value).round(PRICE));
    }

    /** Without an exponent and without zeros at the end. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
