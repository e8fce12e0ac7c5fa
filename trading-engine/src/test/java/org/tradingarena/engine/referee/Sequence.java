package org.tradingarena.engine.referee;

import java.util.List;
import java.util.stream.Collectors;
import org.tradingarena.schema.event.competition.CompetitionSpec;

/** The rules of a competition and all that was put into it. */
record Sequence(CompetitionSpec spec, List<FoldInput> inputs) {
    Sequence {
        inputs = List.copyOf(inputs);
    }

    CompetitionFold fold() {
        return CompetitionFold.open(RandomCompetition.ID, spec);
    }

    Sequence with(List<FoldInput> others) {
        return new Sequence(spec, others);
    }

    @Override
    public String toString() {
        return spec + "\n" + inputs.stream().map(FoldInput::toString).collect(Collectors.joining("\n"));
    }
}
