package org.tradingarena.decision.prompt;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.decision.PositionView;
import org.tradingarena.schema.types.PositionSide;
import org.tradingarena.schema.types.Price;

/**
 * One position as one line of JSON, with the names that NOF1 gives its fields and in their order.
 *
 * <p>Exits are terms of a position here and no orders of their own: {@code sl_oid} and {@code tp_oid} name the entry with
 * {@code /sl} and {@code /tp} behind it, and are −1 where there is no such exit. The seat is left out of every id.
 */
final class PositionLine {

    private static final String NONE = "-1";
    private static final String UNKNOWN = "\"-\"";

    private PositionLine() {}

    static String of(PositionView position) {
        boolean isLong = position.side() == PositionSide.LONG;
        BigDecimal quantity = position.quantity().value();
        String entry = entryId(position);
        return "{\"symbol\": " + Quoted.of(position.symbol().base(), Quoted.ID)
                + field("quantity", Digits.of(isLong ? quantity : quantity.negate()))
                + field("entry_price", Digits.of(position.averageEntry().value()))
                + field("current_price", Digits.of(position.mark().value()))
                + field("liquidation_price", price(position.liquidationPrice()))
                + field("unrealized_pnl", Digits.of(position.unrealisedPnl().value()))
                + field("leverage", Digits.of(position.leverage().value()))
                + field("exit_plan", exits(position))
                + field("confidence", Digits.of(position.confidence()))
                + field("risk_usd", number(position.riskUsd()))
                + field("sl_oid", position.stopLoss() == null ? NONE : Quoted.of(entry + "/sl", Quoted.ID))
                + field("tp_oid", position.takeProfit() == null ? NONE : Quoted.of(entry + "/tp", Quoted.ID))
                + field("wait_for_fill", Boolean.toString(position.filling()))
                + field("entry_oid", Quoted.of(entry, Quoted.ID))
                + field(
                        "notional_usd",
                        Digits.of(quantity.multiply(position.mark().value())))
                + "}";
    }

    private static String exits(PositionView position) {
        String invalidation = position.invalidation();
        return "{\"profit_target\": " + price(position.takeProfit())
                + field("stop_loss", price(position.stopLoss()))
                + field(
                        "invalidation_condition",
                        invalidation == null ? UNKNOWN : Quoted.of(invalidation, Quoted.CONDITION))
                + "}";
    }

    /** Round and coin of the entry; the id in the books carries the seat between them. */
    private static String entryId(PositionView position) {
        String id = position.entryOrder();
        int end = id.indexOf('/');
        return (end < 0 ? id : id.substring(0, end)) + "/" + position.symbol().base();
    }

    private static String field(String name, String value) {
        return ", \"" + name + "\": " + value;
    }

    private static String price(@Nullable Price price) {
        return number(price == null ? null : price.value());
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? UNKNOWN : Digits.of(number);
    }
}
