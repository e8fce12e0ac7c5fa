package org.tradingarena.schema.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tradingarena.schema.codec.ArenaJson;
import org.tradingarena.schema.codec.ContractViolation;
import org.tradingarena.schema.codec.Envelope;
import org.tradingarena.schema.codec.EventCatalog;
import org.tradingarena.schema.codec.EventCodec;
import org.tradingarena.schema.codec.EventType;
import org.tradingarena.schema.event.ArenaEvent;
import org.tradingarena.schema.topic.ArenaTopic;

/** Frozen samples: what was once written stays readable, and today's writer still writes the same bytes. */
class GoldenContractTest {

    static Stream<ArenaEvent> events() {
        return Samples.events().stream();
    }

    @Test
    void shouldHoldASampleOfEveryType() {
        assertThat(events().map(EventCatalog::typeOf).map(EventType::name))
                .containsExactlyElementsOf(
                        EventCatalog.types().stream().map(EventType::name).toList());
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldWriteTheGoldenBytes(ArenaEvent event) throws IOException {
        // given
        String golden = golden(event);

        // when
        String written = written(event);

        // then
        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadTheGolden(ArenaEvent event) throws IOException {
        // when
        Envelope read = EventCodec.decode(golden(event).getBytes(UTF_8));

        // then
        assertThat(read).isEqualTo(envelope(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadANewerWriterThatAddedFieldsEverywhere(ArenaEvent event) throws IOException {
        // given
        JsonNode newer = ArenaJson.mapper().readTree(golden(event));
        addFieldEverywhere(newer);

        // when
        Envelope read = EventCodec.decode(ArenaJson.mapper().writeValueAsBytes(newer));

        // then
        assertThat(read).isEqualTo(envelope(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldRefuseAnEventWhoseRequiredFieldIsMissingOrNull(ArenaEvent event) throws IOException {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThatThrownBy(() -> EventCodec.decode(without(component.getName(), event)))
                        .as("without %s", component.getName())
                        .hasMessageContaining(component.getName());
                assertThatThrownBy(() -> EventCodec.decode(withNull(component.getName(), event)))
                        .as("with null %s", component.getName())
                        .isInstanceOf(ContractViolation.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldReadAnOlderWriterThatKnewNoNullableField(ArenaEvent event) throws IOException {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                assertThat(EventCodec.decode(without(component.getName(), event))
                                .data())
                        .isInstanceOf(event.getClass());
            }
        }
    }

    private static byte[] without(String field, ArenaEvent event) throws IOException {
        JsonNode tree = ArenaJson.mapper().readTree(golden(event));
        ((ObjectNode) tree.get("data")).remove(field);
        return ArenaJson.mapper().writeValueAsBytes(tree);
    }

    private static byte[] withNull(String field, ArenaEvent event) throws IOException {
        JsonNode tree = ArenaJson.mapper().readTree(golden(event));
        ((ObjectNode) tree.get("data")).putNull(field);
        return ArenaJson.mapper().writeValueAsBytes(tree);
    }

    private static void addFieldEverywhere(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> {
                if (!entry.getKey().equals("parameters") && !entry.getKey().equals("details")) {
                    addFieldEverywhere(entry.getValue());
                }
            });
            object.put("addedLater", "by a newer writer");
        } else if (node instanceof ArrayNode array) {
            array.forEach(GoldenContractTest::addFieldEverywhere);
        }
    }

    private static String golden(ArenaEvent event) throws IOException {
        EventType type = EventCatalog.typeOf(event);
        return FrozenFile.inModule(
                        "src/test/resources/golden/" + type.name() + "/v" + type.schemaVersion() + "/sample.json")
                .textOrFirst(written(event));
    }

    private static String written(ArenaEvent event) {
        return new String(EventCodec.encode(envelope(event)), UTF_8) + "\n";
    }

    private static Envelope envelope(ArenaEvent event) {
        EventType type = EventCatalog.typeOf(event);
        Envelope envelope = Envelope.of(
                "classic-7/" + type.name(),
                "portfolio-service",
                "classic-7",
                Instant.parse("2013-11-26T00:03:00Z"),
                Instant.parse("2026-11-22T12:00:01Z"),
                "classic-7/1",
                event);
        return type.topic() == ArenaTopic.LEDGER ? envelope.atSequence(9) : envelope;
    }
}
