package org.tradingarena.portfolio.reading;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.tradingarena.engine.referee.CompetitionFold;
import org.tradingarena.engine.referee.FoldState;
import org.tradingarena.schema.event.competition.CompetitionSpec;
import org.tradingarena.schema.types.CompetitionId;

/** The books of a competition, as the same row keeps them. */
@Entity
@Immutable
@Table(name = "competition")
@SuppressWarnings("NullAway.Init")
public class FoldEntity {

    @Id
    public String id;

    public String spec;
    public String fold;

    FoldState state() {
        return CompetitionView.read(fold, FoldState.class);
    }

    CompetitionFold restored() {
        return CompetitionFold.restore(
                new CompetitionId(id), CompetitionView.read(spec, CompetitionSpec.class), state());
    }
}
