package org.tradingarena.marketdata.adapter.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.tradingarena.schema.types.CompetitionId;

/** Makes identifiers plain strings on HTTP, as they are on the topics. */
@Singleton
public class ArenaTypesOnHttp implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(
                new SimpleModule("arena-http").addSerializer(CompetitionId.class, ToStringSerializer.instance));
    }
}
