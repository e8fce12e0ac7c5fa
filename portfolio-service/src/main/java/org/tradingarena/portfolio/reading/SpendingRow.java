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

/**
 * What a seat spent on thinking on one day of the wall clock, in US dollars by the price book. Failures cost as well, and so
 * do copies: further answers to a question that was answered already.
 */
@Entity
@Immutable
@Table(name = "spending")
@IdClass(SpendingRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class SpendingRow {

    @Id
    @JsonIgnore
    public String competition;

    /** Its beginning, in UTC. */
    @Id
    public Instant day;

    @Id
    public String seat;

    /** Answers that were the first to their question, failures among them. */
    public int decisions;

    public int failures;

    public int copies;

    @Column(name = "cost_usd")
    public BigDecimal costUsd;

    @Column(name = "input_tokens")
    public long inputTokens;

    @Column(name = "cached_input_tokens")
    public long cachedInputTokens;

    @Column(name = "output_tokens")
    public long outputTokens;

    @Column(name = "reasoning_tokens")
    public long reasoningTokens;

    /** Its natural key. */
    public record Key(String competition, Instant day, String seat) {}
}
