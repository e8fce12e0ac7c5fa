package org.tradingarena.schema.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.Serializers;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson to write whatever is {@link KeptAs} a record as that record, and to read it back. */
final class KeptFormsModule extends SimpleModule {

    KeptFormsModule() {
        super("kept-forms");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public @Nullable JsonSerializer<?> findSerializer(
                    SerializationConfig config, JavaType type, BeanDescription bean) {
                return type.isTypeOrSubTypeOf(KeptAs.class) ? new Writer(type) : null;
            }
        });
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                return type.isTypeOrSubTypeOf(KeptAs.class) ? new Reader(type) : null;
            }
        });
    }

    private static final class Writer extends StdSerializer<KeptAs<?>> {
        Writer(JavaType type) {
            super(type);
        }

        @Override
        public void serialize(KeptAs<?> value, JsonGenerator json, SerializerProvider provider) throws IOException {
            provider.defaultSerializeValue(value.kept(), json);
        }
    }

    private static final class Reader extends StdDeserializer<Object> {
        private final JavaType form;

        Reader(JavaType type) {
            super(type);
            this.form = type.findTypeParameters(KeptAs.class)[0];
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            KeptForm<?> read = context.readValue(json, form);
            try {
                return read.value();
            } catch (RuntimeException noSuchValue) {
                throw context.instantiationException(handledType(), noSuchValue);
            }
        }
    }
}
