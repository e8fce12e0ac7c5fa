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

/** An answer or command and its place among the frames. */
@Entity
@Immutable
@Table(name = "admission")
@IdClass(AdmissionRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class AdmissionRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    @Column(name = "after_frame")
    public long afterFrame;

    @Id
    public int ordinal;

    public String kind;

    public @Nullable Integer round;

    public @Nullable String seat;

    @JsonRawValue
    @Schema(type = SchemaType.OBJECT)
    public String body;

    /** Its natural key. */
    public record Key(String competition, long afterFrame, int ordinal) {}
}
