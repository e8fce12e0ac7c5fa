package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A refusal with its numbers; of an intent when it has no order. */
@Entity
@Immutable
@Table(name = "denial")
@IdClass(DenialRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class DenialRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long sequence;

    public long frame;

    public int round;

    public String seat;

    @Column(name = "order_id")
    public @Nullable String orderId;

    public String symbol;

    public String side;

    public String code;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String details;

    /** Its natural key. */
    public record Key(String competition, long sequence) {}
}
