package org.tradingarena.history.binance.wire;

import com.fasterxml.jackson.core.JsonToken;
import org.jspecify.annotations.Nullable;
import org.tradingarena.history.binance.StreamMessage;
import org.tradingarena.history.binance.StreamMessage.CommandAnswered;
import org.tradingarena.history.binance.StreamMessage.Other;

/** One object from a socket: an event, a wrapper around one, or the answer to a command. */
final class MessageFields {

    private static final int LONGEST_KIND = 200;
    private static final String NO_EVENT = "an object without an event type";

    /** Made when the first one comes: a wrapper has none. */
    private @Nullable LetterFields letters;

    private @Nullable KlineFields kline;
    private @Nullable MessageFields wrapped;
    private @Nullable String stream;
    private @Nullable String error;
    private @Nullable String words;
    private long code;
    private long id = -1;
    private boolean answersCommand;
    private boolean list;

    static MessageFields of(VenueJson json) throws WireFault {
        JsonToken first = json.next();
        MessageFields fields;
        if (first == JsonToken.START_ARRAY) {
            json.skip();
            fields = new MessageFields();
            fields.list = true;
        } else {
            json.require(JsonToken.START_OBJECT, "the message");
            fields = object(json, false);
        }
        json.end();
        return fields;
    }

    StreamMessage message() throws WireFault {
        if (wrapped != null) {
            return wrapped.event(stream);
        }
        if (list) {
            return new Other(stream == null ? "a list" : shortened(stream), true);
        }
        if (type() == null && (answersCommand || error != null || words != null)) {
            return new CommandAnswered(id, error == null && words != null ? code + " " + words : orNothing(error));
        }
        return event(stream);
    }

    private StreamMessage event(@Nullable String from) throws WireFault {
        String type = type();
        if (type == null || letters == null) {
            return new Other(from == null ? NO_EVENT : shortened(from), true);
        }
        return switch (type) {
            case "kline" -> {
                if (kline == null) {
                    throw new WireFault("a kline event without k");
                }
                yield Events.kline(letters, kline);
            }
            case "aggTrade" -> Events.trade(letters);
            case "markPriceUpdate" -> Events.mark(letters);
            case "serverShutdown" -> new StreamMessage.ShutdownAnnounced();
            default -> new Other(shortened(type), true);
        };
    }

    private @Nullable String type() {
        return letters == null ? null : letters.maybeText('e');
    }

    private static MessageFields object(VenueJson json, boolean inside) throws WireFault {
        MessageFields fields = new MessageFields();
        for (String name = json.nextField(); name != null; name = json.nextField()) {
            fields.take(json, name, inside);
        }
        json.require(JsonToken.END_OBJECT, "the end of the message");
        return fields;
    }

    private void take(VenueJson json, String name, boolean inside) throws WireFault {
        if ("k".equals(name) && json.at(JsonToken.START_OBJECT)) {
            once(kline == null, name);
            kline = KlineFields.of(json);
        } else if (LetterFields.fits(name)) {
            if (letters == null) {
                letters = new LetterFields();
            }
            letters.take(json, name);
        } else if (inside) {
            json.skip();
        } else {
            takeOutside(json, name);
        }
    }

    private void takeOutside(VenueJson json, String name) throws WireFault {
        switch (name) {
            case "stream" -> {
                once(stream == null, name);
                stream = json.text(name);
            }
            case "data" -> takeData(json);
            case "result" -> {
                answersCommand = true;
                json.skip();
            }
            case "id" -> id = json.at(JsonToken.VALUE_NUMBER_INT) ? json.whole(name) : -1;
            case "code" -> code = json.whole(name);
            case "msg" -> words = shortened(json.text(name));
            case "error" -> takeError(json);
            default -> json.skip();
        }
    }

    private void takeData(VenueJson json) throws WireFault {
        once(wrapped == null && !list, "data");
        if (json.at(JsonToken.START_OBJECT)) {
            wrapped = object(json, true);
        } else {
            json.require(JsonToken.START_ARRAY, "data");
            list = true;
            json.skip();
        }
    }

    private void takeError(VenueJson json) throws WireFault {
        json.require(JsonToken.START_OBJECT, "error");
        MessageFields inner = object(json, false);
        error = inner.code + " " + orNothing(inner.words);
    }

    private static void once(boolean first, String name) throws WireFault {
        if (!first) {
            throw new WireFault("field " + name + " stands there twice");
        }
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String shortened(String text) {
        return WireFault.oneLine(text, LONGEST_KIND);
    }
}
