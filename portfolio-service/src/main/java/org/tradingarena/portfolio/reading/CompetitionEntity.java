package org.tradingarena.portfolio.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The row of a competition, without its books. */
@Entity
@Immutable
@Table(name = "competition")
@SuppressWarnings("NullAway.Init")
public class CompetitionEntity {

    @Id
    public String id;

    public String name;
    public String template;
    public String spec;

    @Column(name = "spec_sha256")
    public String specSha256;

    public @Nullable BigDecimal speed;

    @Column(name = "left_out")
    public String leftOut;

    public String status;

    @Column(name = "ended_reason")
    public @Nullable String endedReason;

    @Column(name = "next_frame")
    public long nextFrame;

    @Column(name = "decided_round")
    public int decidedRound;

    public long sequence;
    public long version;

    @Column(name = "root_hash")
    public @Nullable String rootHash;

    @Column(name = "start_at")
    public @Nullable Instant startAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    @Column(name = "ended_at")
    public @Nullable Instant endedAt;
}
