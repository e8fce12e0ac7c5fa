package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One leg of a double entry; its fields are those that the hash of a round covers. */
@Entity
@Immutable
@Table(name = "posting")
@IdClass(PostingRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class PostingRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public String seat;

    @Id
    public long frame;

    @Id
    public int leg;

    @JsonIgnore
    public int round;

    public String account;

    public @Nullable String symbol;

    public BigDecimal amount;

    public @Nullable BigDecimal quantity;

    public Instant time;

    public String reference;

    /** Its natural key. */
    public record Key(String competition, long frame, String seat, int leg) {}
}
