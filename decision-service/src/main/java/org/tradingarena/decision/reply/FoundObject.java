package org.tradingarena.decision.reply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tradingarena.decision.FailureCode;

/**
 * The one object of a reply that says {@code action}.
 *
 * @param fields the object
 * @param repaired whether the text had to be changed or cut to get at it
 */
record FoundObject(ObjectNode fields, boolean repaired) {

    static FoundObject in(String text) {
        Optional<ObjectNode> whole = ReplyJson.strict(text).flatMap(FoundObject::object);
        if (whole.isPresent() && hasAction(whole.get())) {
            return new FoundObject(whole.get(), false);
        }
        String answer = ReplyText.withoutThinking(text);
        ObjectSpans spans = ObjectSpans.in(answer);
        Set<ObjectNode> found = decisions(spans.spans());
        if (found.isEmpty()) {
            spans = ObjectSpans.in(ReplyText.withPlainPunctuation(answer));
            found = decisions(spans.spans());
        }
        return only(found, spans.open(), answer);
    }

    private static FoundObject only(Set<ObjectNode> found, boolean open, String answer) {
        if (found.size() == 1) {
            return new FoundObject(found.iterator().next(), true);
        }
        if (found.size() > 1) {
            throw new UnusableReply(
                    FailureCode.REPLY_UNPARSEABLE, found.size() + " decisions that disagree; one was asked for");
        }
        if (open) {
            throw new UnusableReply(FailureCode.REPLY_TRUNCATED, "the reply ends inside a JSON object");
        }
        throw new UnusableReply(
                FailureCode.REPLY_UNPARSEABLE, "no JSON object with 'action' in " + UnusableReply.quote(answer));
    }

    /** All decisions among the spans; copies that agree count once. */
    private static Set<ObjectNode> decisions(List<String> spans) {
        Set<ObjectNode> decisions = new LinkedHashSet<>();
        for (String span : spans) {
            ReplyJson.lenient(span)
                    .flatMap(FoundObject::object)
                    .flatMap(FoundObject::decision)
                    .ifPresent(decisions::add);
        }
        return decisions;
    }

    /** The object itself, or the single object it wraps, when that says what to do. */
    private static Optional<ObjectNode> decision(ObjectNode object) {
        if (hasAction(object)) {
            return Optional.of(object);
        }
        return object.size() == 1 ? object(object.elements().next()).filter(FoundObject::hasAction) : Optional.empty();
    }

    private static Optional<ObjectNode> object(JsonNode node) {
        return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    private static boolean hasAction(ObjectNode object) {
        return object.properties().stream()
                .anyMatch(field -> ReplyFields.plain(field.getKey()).equals("action"));
    }
}
