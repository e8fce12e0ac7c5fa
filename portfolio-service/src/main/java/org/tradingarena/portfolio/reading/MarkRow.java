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

/** A point of an equity curve. */
@Entity
@Immutable
@Table(name = "account_mark")
@IdClass(MarkRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class MarkRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public String seat;

    @Id
    public long frame;

    public int round;

    public Instant time;

    public BigDecimal cash;

    @Column(name = "positions_value")
    public BigDecimal positionsValue;

    public BigDecimal equity;

    @Column(name = "unrealised_pnl")
    public @Nullable BigDecimal unrealisedPnl;

    public @Nullable BigDecimal exposure;

    /** Its natural key. */
    public record Key(String competition, String seat, long frame) {}
}
