package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A loss that keeps a seat from entering. */
@Entity
@Immutable
@Table(name = "halt")
@IdClass(HaltRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class HaltRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public long sequence;

    public long frame;

    public String seat;

    public Instant time;

    public String code;

    public @Nullable Instant until;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String details;

    /** Its natural key. */
    public record Key(String competition, long sequence) {}
}
