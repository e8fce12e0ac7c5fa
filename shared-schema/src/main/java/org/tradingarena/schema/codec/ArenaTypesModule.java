package org.tradingarena.schema.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.function.Function;
import org.tradingarena.schema.types.CompetitionId;
import org.tradingarena.schema.types.IndicatorSpec;
import org.tradingarena.schema.types.Leverage;
import org.tradingarena.schema.types.Money;
import org.tradingarena.schema.types.Price;
import org.tradingarena.schema.types.Quantity;
import org.tradingarena.schema.types.SeatId;
import org.tradingarena.schema.types.Symbol;
import org.tradingarena.schema.types.Timeframe;

/** Teaches Jackson that the arena's value types are plain strings on the wire. */
final class ArenaTypesModule extends SimpleModule {

    ArenaTypesModule() {
        super("arena-types");
        plainText(CompetitionId.class, CompetitionId::toString, CompetitionId::new);
        plainText(SeatId.class, SeatId::toString, SeatId::new);
        plainText(Symbol.class, Symbol::toString, Symbol::new);
        plainText(Timeframe.class, Timeframe::wireName, Timeframe::of);
        plainText(IndicatorSpec.class, IndicatorSpec::toString, IndicatorSpec::of);
        plainText(Money.class, Money::toString, Money::of);
        plainText(Price.class, Price::toString, Price::of);
        plainText(Leverage.class, Leverage::toString, Leverage::of);
        plainText(Quantity.class, Quantity::toString, Quantity::of);
        plainText(BigDecimal.class, rate -> new Money(rate).toString(), text -> Money.of(text)
                .value());
    }

    private <T> void plainText(Class<T> type, Function<T, String> print, Function<String, T> parse) {
        addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(print.apply(value));
            }
        });
        addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                if (!json.hasToken(JsonToken.VALUE_STRING)) {
                    return context.reportInputMismatch(this, "%s travels as text", type.getSimpleName());
                }
                try {
                    return parse.apply(json.getText());
                } catch (IllegalArgumentException notOne) {
                    return context.reportInputMismatch(this, "%s", notOne.getMessage());
                }
            }
        });
    }
}
