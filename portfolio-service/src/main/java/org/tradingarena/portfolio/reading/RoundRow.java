package org.tradingarena.portfolio.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The life of a round; what has not happened yet is null. */
@Entity
@Immutable
@Table(name = "round")
@IdClass(RoundRow.Key.class)
@SuppressWarnings("NullAway.Init")
public class RoundRow {

    @Id
    @JsonIgnore
    public String competition;

    @Id
    public int round;

    @Column(name = "sealed_at")
    public Instant sealedAt;

    @Column(name = "opened_frame")
    public long openedFrame;

    @Column(name = "snapshot_partition")
    public int snapshotPartition;

    @Column(name = "snapshot_offset")
    public long snapshotOffset;

    @Column(name = "snapshot_sha256")
    public String snapshotSha256;

    @Column(name = "opened_at")
    public Instant openedAt;

    @Column(name = "decided_frame")
    public @Nullable Long decidedFrame;

    public @Nullable Integer answered;

    public @Nullable Integer missed;

    @Column(name = "decided_at")
    public @Nullable Instant decidedAt;

    @Column(name = "closed_frame")
    public @Nullable Long closedFrame;

    @JsonRawValue
    @Schema(type = SchemaType.ARRAY)
    public @Nullable String standings;

    public @Nullable String hash;

    /** Its natural key. */
    public record Key(String competition, int round) {}
}
