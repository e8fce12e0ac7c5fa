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

/** A position that came back to zero, with the split of its profit. */
@Entity
@Immutable
@Table(name = "closed_position")
@IdClass(ClosedPositionRow.Key.class)
@SuppressWarnings("NullAway.Init")
public final class ClosedPositionRow implements PositionLine {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long sequence;

    public long frame;

    public String seat;

    public String symbol;

    public String side;

    public BigDecimal quantity;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "closed_at")
    public Instant closedAt;

    @Column(name = "entry_notional")
    public BigDecimal entryNotional;

    @Column(name = "exit_notional")
    public BigDecimal exitNotional;

    @Column(name = "gross_pnl")
    public BigDecimal grossPnl;

    public BigDecimal fees;

    public BigDecimal funding;

    @Column(name = "liquidation_fee")
    public BigDecimal liquidationFee;

    public BigDecimal insurance;

    @Column(name = "net_pnl")
    public BigDecimal netPnl;

    public String trigger;

    public boolean ambiguous;

    @Column(name = "alternative_net_pnl")
    public @Nullable BigDecimal alternativeNetPnl;

    /** Its natural key. */
    public record Key(String competition, long sequence) {}
}
