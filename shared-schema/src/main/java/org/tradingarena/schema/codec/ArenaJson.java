package org.tradingarena.schema.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The one JSON dialect of the arena: decimals as strings, times as ISO-8601 text, nulls written out, unknown fields
 * ignored on reading, missing primitive fields refused.
 */
public final class ArenaJson {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(8 * 1024 * 1024)
                            .maxNestingDepth(100)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new ArenaTypesModule())
            .addModule(new KeptFormsModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new RequiredUnlessNullable(), new JacksonAnnotationIntrospector()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS))
            .build();

    private ArenaJson() {}

    /** The shared mapper; do not configure it further. */
    public static JsonMapper mapper() {
        return MAPPER;
    }
}
