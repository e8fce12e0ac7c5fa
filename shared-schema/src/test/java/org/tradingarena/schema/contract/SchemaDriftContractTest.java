package org.tradingarena.schema.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.schema.codec.EventCatalog;
import org.tradingarena.schema.codec.EventType;

/** A record and its frozen JSON Schema say the same. An additive change updates the file; any other needs a new version. */
class SchemaDriftContractTest {

    static Stream<EventType> types() {
        return EventCatalog.types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void shouldMatchTheFrozenSchema(EventType type) throws IOException {
        // given
        String current = SchemaOf.json(type.eventClass());

        // when
        String frozen = FrozenFile.inModule(
                        "src/main/resources/schemas/" + type.name() + "/v" + type.schemaVersion() + ".json")
                .textOr(current);

        // then
        assertThat(frozen)
                .as(
                        "schema of %s; if the change only adds, run the tests with -Dcontract.update=true, "
                                + "otherwise add version %d beside it",
                        type.name(), type.schemaVersion() + 1)
                .isEqualTo(current);
    }
}
