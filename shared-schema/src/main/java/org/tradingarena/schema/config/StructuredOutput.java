package org.tradingarena.schema.config;

/** How a provider is bound to the form of the answer. */
public enum StructuredOutput {
    /** By a JSON schema in the request. */
    JSON_SCHEMA,
    /** By a tool that it has to call, whose arguments are the decision. */
    TOOL,
    /** By a switch that allows any JSON object; the prompt says which. */
    JSON_OBJECT,
    /** By the words of the prompt alone. */
    NONE
}
