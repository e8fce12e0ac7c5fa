package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a symbol was worth at a boundary. */
@Entity
@Immutable
@Table(name = "boundary_price")
@IdClass(BoundaryPriceRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class BoundaryPriceRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long frame;

    @Id
    public String symbol;

    public Instant time;

    public BigDecimal price;

    /** Its natural key. */
    public record Key(String competition, long frame, String symbol) {}
}
