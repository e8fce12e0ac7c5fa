package org.tradingarena.decision.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** What models put around a decision, and how else they write it; the decision stays the same. */
enum Wrapping {
    PLAIN {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return reply.toString();
        }
    },
    INDENTED {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return reply.toPrettyString();
        }
    },
    FENCED_IN_PROSE {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return "Here is what I do:\n```json\n" + reply.toPrettyString() + "\n```\nGood luck to all of us.";
        }
    },
    BEHIND_THINKING {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return "<think>\n" + thoughts.replace("</think>", "") + "\n</think>\n\n" + reply;
        }
    },
    FULL_WIDTH {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return outsideStrings(reply.toString(), "{}[]:,", "\uFF5B\uFF5D\uFF3B\uFF3D\uFF1A\uFF0C");
        }
    },
    AS_A_LIST {
        @Override
        String of(ObjectNode reply, String thoughts) {
            ArrayNode list = JSON.createArrayNode();
            reply.forEach(list::add);
            return list.toString();
        }
    },
    AS_ARGUMENTS {
        @Override
        String of(ObjectNode reply, String thoughts) {
            ObjectNode wrapped = JSON.createObjectNode();
            reply.properties()
                    .forEach(coin -> wrapped.putObject(coin.getKey()).set("trade_signal_args", coin.getValue()));
            return wrapped.toString();
        }
    },
    NUMBERS_AS_TEXT {
        @Override
        String of(ObjectNode reply, String thoughts) {
            ObjectNode text = reply.deepCopy();
            text.forEach(coin -> coin.properties().forEach(field -> {
                if (field.getValue().isNumber()) {
                    field.setValue(new TextNode(field.getValue().asText()));
                }
            }));
            return text.toString();
        }
    },
    NOISY {
        @Override
        String of(ObjectNode reply, String thoughts) {
            return "\uFEFF**Decision** MACD [0.1, -0.2]:\n{ // mine\n"
                    + reply.toString().substring(1, reply.toString().length() - 1) + ",\n}\n\n";
        }
    };

    private static final JsonMapper JSON = new JsonMapper();

    /** The text of a reply; its thoughts are only used where a model would show them. */
    abstract String of(ObjectNode reply, String thoughts);

    /** The text of a trace, which is prose of some models and a draft in JSON of others. */
    static String thoughts(JsonNode trace) {
        return trace.isTextual() ? trace.asText() : trace.toString();
    }

    private static String outsideStrings(String json, String from, String to) {
        StringBuilder wide = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                wide.append(c).append(json.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            int at = from.indexOf(c);
            wide.append(quoted || at < 0 ? c : to.charAt(at));
        }
        return wide.toString();
    }
}
