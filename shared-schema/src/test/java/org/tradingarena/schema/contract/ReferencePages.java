package org.tradingarena.schema.contract;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.codec.EventCatalog;
import org.tradingarena.schema.codec.EventType;
import org.tradingarena.schema.topic.ArenaTopic;
import org.tradingarena.schema.topic.DeadLetter;

/** Pages that are written from the catalogues, so that they cannot say anything else. */
final class ReferencePages {

    private static final String GENERATED =
            "<!-- Written from the code by the tests of shared-schema; change the code, then run them with"
                    + " -Dcontract.update=true. -->\n\n";

    private static final String MESSAGE = """
                %1$s:
                  name: %2$s
                  payload:
                    type: object
                    required: [id, type, schemaVersion, source, subject, time, recordedAt, data]
                    properties:
                      id: {type: string}
                      type: {const: %2$s}
                      schemaVersion: {const: %3$d}
                      source: {type: string}
                      subject: {type: string}
                      time: {type: string, format: date-time}
                      recordedAt: {type: string, format: date-time}
                      correlationId: {type: [string, 'null']}
                      sequence: {type: [integer, 'null']}
                      data: {$ref: '../schemas/%2$s/v%3$d.json'}
            """;

    private ReferencePages() {}

    static String topics() {
        StringBuilder page = new StringBuilder("# Topics\n\n").append(GENERATED);
        page.append("Every topic has ").append(ArenaTopic.PARTITIONS).append(" partitions and takes records up to ");
        page.append(ArenaTopic.MAX_MESSAGE_BYTES / 1024 / 1024).append(" MiB.\n\n");
        page.append("| topic | key | kept | events |\n|---|---|---|---|\n");
        for (ArenaTopic topic : ArenaTopic.values()) {
            page.append("| `%s` | `%s` | %s | %s |\n"
                    .formatted(topic.topicName(), topic.key(), topic.retention(), eventsOf(topic)));
        }
        page.append(
                "\n## Dead letters\n\nWhat a consumer cannot read, byte for byte; one partition, kept 14 days.\n\n");
        page.append("| topic | consumer |\n|---|---|\n");
        for (DeadLetter deadLetter : DeadLetter.values()) {
            page.append("| `%s` | %s |\n".formatted(deadLetter.topicName(), deadLetter.consumer()));
        }
        return page.toString();
    }

    static String events() {
        StringBuilder page = new StringBuilder("# Events\n\n").append(GENERATED);
        page.append("Decimals travel as strings, times as ISO-8601. A field marked `?` may be null.\n");
        for (EventType type : EventCatalog.types()) {
            page.append(
                    "\n## `%s` v%d\n\n`%s` on `%s`; schema `shared-schema/src/main/resources/schemas/%s/v%d.json`.\n\n"
                            .formatted(
                                    type.name(),
                                    type.schemaVersion(),
                                    type.eventClass().getSimpleName(),
                                    type.topic().topicName(),
                                    type.name(),
                                    type.schemaVersion()));
            for (RecordComponent field : type.eventClass().getRecordComponents()) {
                page.append("- `%s`%s: %s\n"
                        .formatted(
                                field.getName(),
                                field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "",
                                typeName(field)));
            }
        }
        return page.toString();
    }

    static String asyncApi() {
        StringBuilder page = new StringBuilder();
        page.append("# Written from the code by the tests of shared-schema (-Dcontract.update=true).\n");
        page.append("asyncapi: 3.0.0\ninfo:\n  title: AI Trading Arena\n  version: 1.0.0\n");
        page.append(
                "  description: >-\n    Every record is an envelope with the attributes of CloudEvents around the event.\n");
        page.append("defaultContentType: application/json\nchannels:\n");
        for (ArenaTopic topic : ArenaTopic.values()) {
            page.append("  %s:\n    address: %s\n    messages:\n".formatted(channel(topic), topic.topicName()));
            typesOf(topic)
                    .forEach(type -> page.append("      %s:\n        $ref: '#/components/messages/%s'\n"
                            .formatted(message(type), message(type))));
        }
        page.append("components:\n  messages:\n");
        for (EventType type : EventCatalog.types()) {
            page.append(MESSAGE.formatted(message(type), type.name(), type.schemaVersion()));
        }
        return page.toString();
    }

    private static String eventsOf(ArenaTopic topic) {
        return typesOf(topic).map(type -> "`" + type.name() + "`").collect(Collectors.joining(", "));
    }

    private static Stream<EventType> typesOf(ArenaTopic topic) {
        return EventCatalog.types().stream().filter(type -> type.topic() == topic);
    }

    private static String channel(ArenaTopic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }

    private static String message(EventType type) {
        return Arrays.stream(type.name().split("\\."))
                        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                        .collect(Collectors.joining())
                + "V" + type.schemaVersion();
    }

    private static String typeName(RecordComponent field) {
        return field.getGenericType()
                .getTypeName()
                .replaceAll("[a-z]+\\.(?=[a-zA-Z.]*[A-Z])", "")
                .replaceAll("[a-z.]+\\.([A-Z])", "$1");
    }
}
