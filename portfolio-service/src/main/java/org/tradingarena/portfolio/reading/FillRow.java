package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A fill with its costs apart; one of the venue's own exits has an order id and no order. */
@Entity
@Immutable
@Table(name = "fill")
@IdClass(FillRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class FillRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    @Column(name = "fill_id")
    public String fillId;

    @Column(name = "order_id")
    public String orderId;

    public long frame;

    public int round;

    public String seat;

    public String symbol;

    public String side;

    @Column(name = "position_side")
    public String positionSide;

    public String trigger;

    public BigDecimal quantity;

    public BigDecimal remaining;

    public BigDecimal leverage;

    @Column(name = "reference_price")
    public BigDecimal referencePrice;

    public BigDecimal price;

    @Column(name = "spread_cost")
    public BigDecimal spreadCost;

    @Column(name = "slippage_cost")
    public BigDecimal slippageCost;

    public BigDecimal fee;

    @Column(name = "latency_cost")
    public BigDecimal latencyCost;

    @Column(name = "realised_pnl")
    public @Nullable BigDecimal realisedPnl;

    @Column(name = "cash_after")
    public BigDecimal cashAfter;

    @Column(name = "position_after")
    public BigDecimal positionAfter;

    @Column(name = "margin_after")
    public @Nullable BigDecimal marginAfter;

    public Instant time;

    /** Its natural key. */
    public record Key(String competition, String fillId) {}
}
