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

/** The answer of a seat in a round, with its whole trail: prompts, replies and thoughts included. */
@Entity
@Immutable
@Table(name = "decision")
@IdClass(DecisionText.Key.class)
@SuppressWarnings("NullAway.Init")
public class DecisionText {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public int round;

    @Id
    public String seat;

    @Column(name = "event_id")
    public String eventId;

    @Column(name = "request_id")
    public String requestId;

    public String outcome;

    public @Nullable String code;

    public @Nullable String message;

    @JsonRawValue
    @Schema(type = SchemaType.ARRAY)
    public String intents;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String trail;

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

    @Column(name = "after_frame")
    public long afterFrame;

    public int ordinal;

    @Column(name = "received_at")
    public Instant receivedAt;

    /** Its natural key. */
    public record Key(String competition, int round, String seat) {}
}
