package org.tradingarena.simulators.provider;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.tradingarena.simulators.provider.protocol.ModelAnswer;
import org.tradingarena.simulators.provider.protocol.ModelRequest;
import org.tradingarena.simulators.provider.protocol.Protocol;

/** Bodies that no model wrote. */
final class OddBodies {

    static final String HTML = """
            <!DOCTYPE html>
            <html><head><title>Just a moment... (simulated)</title></head>
            <body><p>Checking your browser. {"action": "BUY", "confidence": 1}</p></body></html>
            """;

    static final String WRONG_SHAPE = "{\"simulated\":true,\"object\":\"list\",\"data\":[]}";

    private static final int HUGE_BYTES = 30 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;
    private static final String MARK = "THE-LONG-PART";

    private OddBodies() {}

    /** The same answer with other words. */
    static ModelAnswer withText(ModelAnswer answer, String text) {
        return new ModelAnswer(answer.id(), text, answer.thoughts(), answer.cut(), answer.usage());
    }

    /** 30 MB of text with the decision at its end, written piece by piece so that nobody here has to hold it. */
    static void huge(OutputStream out, boolean stream, Protocol protocol, ModelRequest request, ModelAnswer answer)
            throws IOException {
        String filler = "x".repeat(PIECE);
        if (stream) {
            List<String> events = protocol.events(request, answer);
            int head = events.size() / 2;
            write(out, String.join("", events.subList(0, head)));
            byte[] piece = protocol.endless(request, filler).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < HUGE_BYTES; written += PIECE) {
                out.write(piece);
            }
            write(out, String.join("", events.subList(head, events.size())));
            return;
        }
        String whole = protocol.whole(request, withText(answer, MARK + answer.text()));
        int mark = whole.indexOf(MARK);
        write(out, whole.substring(0, mark));
        byte[] piece = filler.getBytes(StandardCharsets.UTF_8);
        for (int written = 0; written < HUGE_BYTES; written += PIECE) {
            out.write(piece);
        }
        write(out, whole.substring(mark + MARK.length()));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
