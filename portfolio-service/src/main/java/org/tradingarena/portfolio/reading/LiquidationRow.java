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

/** A position that the venue took over. */
@Entity
@Immutable
@Table(name = "liquidation")
@IdClass(LiquidationRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class LiquidationRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long frame;

    @Id
    public String seat;

    @Id
    public String symbol;

    public Instant time;

    public String side;

    public BigDecimal quantity;

    @Column(name = "liquidation_price")
    public BigDecimal liquidationPrice;

    public BigDecimal price;

    public BigDecimal margin;

    @Column(name = "liquidation_fee")
    public BigDecimal liquidationFee;

    public BigDecimal insurance;

    /** Its natural key. */
    public record Key(String competition, long frame, String seat, String symbol) {}
}
