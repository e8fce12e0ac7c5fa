package org.tradingarena.schema.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.AnnotatedParameterizedType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/**
 * Derives the JSON Schema of an event record: the same facts as the record, in the language of other programs. A field that is
 * left out when it is null is not required; every other one is, for null is written too.
 */
final class SchemaOf {

    private static final String DECIMAL = "^-?[0-9]+(\\.[0-9]+)?$";
    private static final String ID = "^[a-z0-9][a-z0-9-]{0,62}$";

    /** Pattern of every type that travels as text. */
    private static final Map<Class<?>, String> TEXT = Map.of(
            Money.class, DECIMAL,
            BigDecimal.class, DECIMAL,
            Price.class, DECIMAL,
            Quantity.class, DECIMAL,
            CompetitionId.class, ID,
            SeatId.class, ID,
            IndicatorSpec.class, "^[a-zA-Z]{1,20}([1-9][0-9]{0,2})?$",
            Symbol.class, "^[A-Z0-9]{1,12}/[A-Z0-9]{2,8}$");

    private static final SchemaGenerator GENERATOR = generator();

    private SchemaOf() {}

    static String json(Class<?> event) {
        return GENERATOR.generateSchema(event).toPrettyString() + "\n";
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forFields()
                .withRequiredCheck(field -> !field.getRawMember().isAnnotationPresent(JsonInclude.class))
                .withNullableCheck(field -> field.isFakeContainerItemScope()
                        ? itemIsNullable(field.getRawMember())
                        : field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            ObjectNode text = context.getGeneratorConfig().createObjectNode().put("type", "string");
            Class<?> raw = type.getErasedType();
            if (TEXT.containsKey(raw)) {
                return new CustomDefinition(text.put("pattern", TEXT.get(raw)), true);
            }
            if (raw == Instant.class) {
                return new CustomDefinition(text.put("format", "date-time"), true);
            }
            if (raw == Duration.class) {
                return new CustomDefinition(text.put("format", "duration"), true);
            }
            if (raw == Timeframe.class) {
                Arrays.stream(Timeframe.values()).map(Timeframe::wireName).forEach(text.putArray("enum")::add);
                return new CustomDefinition(text, true);
            }
            if (raw == Map.class) {
                ObjectNode map = context.getGeneratorConfig().createObjectNode().put("type", "object");
                map.putObject("additionalProperties").put("type", "string");
                return new CustomDefinition(map, true);
            }
            return null;
        });
        return new SchemaGenerator(config.build());
    }

    private static boolean itemIsNullable(java.lang.reflect.Field field) {
        return field.getType() == List.class
                && field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                && list.getAnnotatedActualTypeArguments()[0].isAnnotationPresent(Nullable.class);
    }
}
