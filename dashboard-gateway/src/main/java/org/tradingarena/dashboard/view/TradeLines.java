package org.tradingarena.dashboard.view;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.event.competition.AssumedFunding;
import org.tradingarena.schema.event.ledger.Clamp;
import org.tradingarena.schema.event.ledger.FillTrigger;
import org.tradingarena.schema.event.ledger.FundingPaid;
import org.tradingarena.schema.event.ledger.OrderAccepted;
import org.tradingarena.schema.event.ledger.OrderFilled;
import org.tradingarena.schema.event.ledger.PositionClosed;
import org.tradingarena.schema.event.ledger.PositionLiquidated;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.PositionSide;

/** Orders, fills, funding and ends of positions in words. */
final class TradeLines {

    private TradeLines() {}

    static String clamped(OrderAccepted order) {
        return "had its entry in " + order.symbol() + " made smaller";
    }

    static String clamps(OrderAccepted order) {
        return String.join("; ", order.clamps().stream().map(TradeLines::clamp).toList());
    }

    static String fill(OrderFilled fill) {
        return done(fill) + " " + fill.quantity() + " " + fill.symbol().base() + " at " + fill.price() + " "
                + fill.symbol().quote() + leverage(fill.leverage()) + reason(fill.trigger());
    }

    static String costs(OrderFilled fill) {
        String quote = fill.symbol().quote();
        Money realised = fill.realisedPnl();
        return "fee " + Words.money(fill.fee()) + " " + quote
                + (realised == null ? "" : ", realised " + Words.gain(realised) + " " + quote + " before fees")
                + (fill.remaining().isZero()
                        ? ""
                        : ", " + fill.remaining() + " " + fill.symbol().base() + " of the order still open");
    }

    static String closed(PositionClosed closed) {
        return "closed " + Words.side(closed.side()) + " " + closed.symbol() + reason(closed.trigger()) + " with "
                + Words.gain(closed.netPnl()) + " " + closed.symbol().quote() + " after costs"
                + (closed.ambiguous() ? " (ambiguous)" : "");
    }

    static @Nullable String doubt(PositionClosed closed) {
        Money other = closed.alternativeNetPnl();
        if (!closed.ambiguous()) {
            return null;
        }
        String stop = "The bar touched stop-loss and take-profit; the stop was taken.";
        return other == null
                ? stop
                : stop + " With the take-profit first: " + Words.gain(other) + " "
                        + closed.symbol().quote();
    }

    static String funding(FundingPaid paid) {
        boolean received = !paid.amount().isNegative();
        Money amount = received ? paid.amount() : paid.amount().negated();
        return (received ? "received " : "paid ") + Words.money(amount) + " "
                + paid.symbol().quote() + " of funding on " + Words.side(paid.side()) + " " + paid.symbol();
    }

    static String rate(FundingPaid paid) {
        return "rate " + Words.percent(paid.rate(), 4).stripTrailingZeros().toPlainString() + " % of "
                + Words.money(paid.price().times(paid.quantity())) + " "
                + paid.symbol().quote();
    }

    static String liquidated(PositionLiquidated event) {
        return "was liquidated: " + Words.side(event.side()) + " " + event.quantity() + " "
                + event.symbol().base() + " at " + event.price() + " "
                + event.symbol().quote();
    }

    static String loss(PositionLiquidated event) {
        String quote = event.symbol().quote();
        return "liquidation price " + event.liquidationPrice() + ", margin " + Words.money(event.margin()) + " " + quote
                + ", liquidation fee " + Words.money(event.liquidationFee()) + " " + quote
                + (event.insurance().isZero()
                        ? ""
                        : ", " + Words.money(event.insurance()) + " " + quote + " beyond the margin were not charged");
    }

    /** Said of every market whose data records no funding. */
    static String assumed(AssumedFunding funding) {
        return "Funding is assumed, the data records none: "
                + (funding.rate().signum() < 0 ? "shorts pay longs " : "longs pay shorts ")
                + Words.percent(funding.rate().abs(), 4).stripTrailingZeros().toPlainString()
                + " % every " + every(funding.interval());
    }

    private static String every(Duration interval) {
        return interval.toMinutesPart() == 0 ? interval.toHours() + " h" : interval.toMinutes() + " min";
    }

    private static String done(OrderFilled fill) {
        boolean opens = fill.realisedPnl() == null;
        if (fill.positionSide() == PositionSide.LONG) {
            return opens ? "bought" : "sold";
        }
        return opens ? "sold short" : "bought back";
    }

    private static String leverage(Leverage leverage) {
        return leverage.equals(Leverage.NONE) ? "" : ", " + leverage + "×";
    }

    private static String reason(FillTrigger trigger) {
        return switch (trigger) {
            case DECISION -> "";
            case INVALIDATION -> ", its condition came true";
            case STOP_LOSS -> " by stop-loss";
            case TAKE_PROFIT -> " by take-profit";
            case LIQUIDATION -> " by liquidation";
        };
    }

    private static String clamp(Clamp clamp) {
        return clamp.rule() + ": asked " + clamp.asked() + ", granted " + clamp.granted();
    }
}
