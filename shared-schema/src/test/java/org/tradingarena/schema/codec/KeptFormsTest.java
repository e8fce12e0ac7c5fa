package org.tradingarena.schema.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeptFormsTest {
    private static final String KEPT = "{\"lamps\":[{\"colour\":null},{\"colour\":\"red\"}],\"best\":null}";

    /** A type with two states. */
    sealed interface Lamp extends KeptAs<LampForm> {
        record Dark() implements Lamp {
            @Override
            public LampForm kept() {
                return new LampForm(null);
            }
        }

        record Lit(String colour) implements Lamp {
            @Override
            public LampForm kept() {
                return new LampForm(colour);
            }
        }
    }

    /** Both states in one. */
    record LampForm(@Nullable String colour) implements KeptForm<Lamp> {
        @Override
        public Lamp value() {
            return colour == null ? new Lamp.Dark() : new Lamp.Lit(colour);
        }
    }

    /** Keeps such a type in a list and beside it. */
    record Street(List<Lamp> lamps, @Nullable Lamp best) {}

    @Test
    void shouldWriteStatesAsTheirFlatForm() {
        Street street = new Street(List.of(new Lamp.Dark(), new Lamp.Lit("red")), null);

        assertThat(Canonical.text(street)).isEqualTo(KEPT);
    }

    @Test
    void shouldReadStatesFromTheirFlatForm() throws JsonProcessingException {
        assertThat(ArenaJson.mapper().readValue(KEPT, Street.class))
                .isEqualTo(new Street(List.of(new Lamp.Dark(), new Lamp.Lit("red")), null));
        assertThat(ArenaJson.mapper().readValue("{\"colour\":\"red\"}", Lamp.class))
                .isEqualTo(new Lamp.Lit("red"));
    }

    @Test
    void shouldStillDemandWhatTheRecordNeeds() {
        assertThatThrownBy(() -> ArenaJson.mapper().readValue("{\"lamps\":null,\"best\":null}", Street.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
