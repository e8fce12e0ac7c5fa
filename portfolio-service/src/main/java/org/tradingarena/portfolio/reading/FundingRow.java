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

/** Funding that was due on a position; what was paid is negative. */
@Entity
@Immutable
@Table(name = "funding_payment")
@IdClass(FundingRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class FundingRow {

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

    public BigDecimal price;

    public BigDecimal rate;

    public BigDecimal amount;

    @Column(name = "cash_after")
    public BigDecimal cashAfter;

    @Column(name = "margin_after")
    public BigDecimal marginAfter;

    /** Its natural key. */
    public record Key(String competition, long frame, String seat, String symbol) {}
}
