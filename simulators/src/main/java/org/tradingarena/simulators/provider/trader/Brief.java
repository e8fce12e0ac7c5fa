package org.tradingarena.simulators.provider.trader;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What a trader is asked.
 *
 * @param prompt everything the caller wrote, system and user text
 * @param object whether the answer has to be one JSON object and nothing else
 * @param schema it has to obey; null for none
 * @param aloud whether it shall show its thoughts even when it usually does not
 */
public record Brief(String prompt, boolean object, @Nullable JsonNode schema, boolean aloud) {}
