package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** An order, how much of it has filled, and how it ended. */
@Entity
@Immutable
@Table(name = "trade_order")
@IdClass(OrderRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class OrderRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    @Column(name = "order_id")
    public String orderId;

    public int round;

    public String seat;

    public String symbol;

    public String side;

    @Column(name = "position_side")
    public String positionSide;

    @Column(name = "cash_fraction")
    public @Nullable BigDecimal cashFraction;

    public @Nullable BigDecimal quantity;

    public BigDecimal leverage;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String exits;

    @JsonRawValue
    @Schema(type = SchemaType.ARRAY)
    public String clamps;

    public String trigger;

    public BigDecimal filled;

    public @Nullable BigDecimal remaining;

    @Column(name = "snapshot_price")
    public BigDecimal snapshotPrice;

    @Column(name = "effective_at")
    public Instant effectiveAt;

    @Column(name = "accepted_frame")
    public long acceptedFrame;

    public String status;

    public @Nullable String code;

    @Column(name = "ended_frame")
    public @Nullable Long endedFrame;

    /** Its natural key. */
    public record Key(String competition, String orderId) {}
}
