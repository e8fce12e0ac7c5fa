package org.tradingarena.decision.adapter.provider;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.util.List;
import org.tradingarena.decision.prompt.AnswerForm;
import org.tradingarena.schema.types.Symbol;

/**
 * The form of an answer as a JSON schema. A strict provider gets every field as required, those that may be missing as
 * nullable; the library sees to that. The fields stand in the order in which the prompts name them.
 */
final class AnswerSchema {

    private static final String NAME = "decision";
    private static final String FRACTION = "from 0 to 1";

    private AnswerSchema() {}

    /** The schema as a response format. */
    static ResponseFormat format(AnswerForm form) {
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(
                        JsonSchema.builder().name(NAME).rootElement(of(form)).build())
                .build();
    }

    /** The schema as a tool, whose call is the answer. */
    static ToolSpecification tool(AnswerForm form) {
        return ToolSpecification.builder()
                .name(NAME)
                .description("Gives the decision of this round.")
                .parameters(of(form))
                .build();
    }

    static JsonObjectSchema of(AnswerForm form) {
        return switch (form.dialect()) {
            case CLASSIC -> classic(form.symbols());
            case NOF1 -> nof1(form.symbols());
        };
    }

    private static JsonObjectSchema classic(List<Symbol> symbols) {
        JsonObjectSchema.Builder object = JsonObjectSchema.builder()
                .addEnumProperty("action", List.of("BUY", "SELL", "HOLD"))
                .addNumberProperty("confidence", FRACTION)
                .addStringProperty("reasoning", "one to three sentences")
                .addNumberProperty("position_size", "fraction of the free cash for BUY, 0 otherwise")
                .additionalProperties(false);
        if (symbols.size() == 1) {
            return object.required("action", "confidence", "reasoning", "position_size")
                    .build();
        }
        return object.addEnumProperty(
                        "symbol", symbols.stream().map(Symbol::value).toList())
                .required("action", "confidence", "reasoning", "position_size", "symbol")
                .build();
    }

    private static JsonObjectSchema nof1(List<Symbol> symbols) {
        JsonObjectSchema.Builder coins = JsonObjectSchema.builder().additionalProperties(false);
        symbols.forEach(symbol -> coins.addProperty(symbol.base(), coin(symbol)));
        return coins.required(symbols.stream().map(Symbol::base).toList()).build();
    }

    private static JsonObjectSchema coin(Symbol symbol) {
        return JsonObjectSchema.builder()
                .addEnumProperty("coin", List.of(symbol.base()))
                .addEnumProperty("signal", List.of("buy_to_enter", "sell_to_enter", "hold", "close_position"))
                .addNumberProperty("quantity", "in coins")
                .addNumberProperty("profit_target", "price")
                .addNumberProperty("stop_loss", "price")
                .addStringProperty("invalidation_condition")
                .addNumberProperty("leverage")
                .addNumberProperty("confidence", FRACTION)
                .addNumberProperty("risk_usd")
                .addStringProperty("justification")
                .required("coin", "signal")
                .additionalProperties(false)
                .build();
    }
}
