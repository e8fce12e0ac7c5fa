package org.tradingarena.simulators.provider;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.tradingarena.simulators.provider.protocol.AnswerShape;
import org.tradingarena.simulators.provider.protocol.ModelAnswer;
import org.tradingarena.simulators.provider.protocol.ModelRequest;
import org.tradingarena.simulators.provider.seed.SeededDigest;
import org.tradingarena.simulators.provider.trader.Brief;
import org.tradingarena.simulators.provider.trader.Manner;
import org.tradingarena.simulators.provider.trader.SimulatedTrader;
import org.tradingarena.simulators.provider.trader.Slip;
import org.tradingarena.simulators.provider.trader.Utterance;

/** Lets a trader answer a request, within the length that the request allows. */
final class Composer {

    private static final int CHARACTERS_PER_TOKEN = 4;

    /** A prompt from this many tokens on is cached in blocks, as OpenAI does it. */
    private static final int CACHED_FROM = 1024;

    private static final int CACHE_BLOCK = 128;
    private static final double CACHED_SHARE = 0.5;

    private final SimulatedTrader trader;

    Composer(ObjectMapper json) {
        this.trader = new SimulatedTrader(json);
    }

    /** @param fault that was chosen for the reply; it takes the place of the model's own slips */
    Composed compose(ModelRequest request, Manner manner, Fault fault, SeededDigest digest) {
        AnswerShape shape = request.shape();
        Manner spoken = fault == Fault.NONE ? manner : new Manner(manner.personality(), 0);
        Brief brief = new Brief(request.prompt(), shape.object(), shape.schema(), request.thinking());
        Utterance said = trader.answer(spoken, brief, digest);
        Slip slip = fault.slip() == null ? said.slip() : fault.slip();
        String text = fault.slip() == null ? said.text() : fault.slip().spoil(said.text(), digest);
        String outcome = fault != Fault.NONE ? fault.word() : slip == null ? Fault.NONE.word() : slip.word();
        return new Composed(answer(request, text, said.thoughts(), slip == Slip.TRUNCATED, digest), outcome);
    }

    private static ModelAnswer answer(
            ModelRequest request, String text, String thoughts, boolean truncated, SeededDigest digest) {
        Integer longest = request.longest();
        int room = longest == null ? Integer.MAX_VALUE : Math.max(0, longest - tokens(thoughts));
        boolean cut = tokens(text) > room;
        String kept = cut ? text.substring(0, room * CHARACTERS_PER_TOKEN) : text;
        ModelAnswer.Usage usage = new ModelAnswer.Usage(
                tokens(request.prompt()), cached(request, digest), tokens(kept) + tokens(thoughts), tokens(thoughts));
        return new ModelAnswer(digest.hex(), kept, thoughts, cut || truncated, usage);
    }

    /** The part of the system's text that fills whole blocks, for half of all requests. */
    private static int cached(ModelRequest request, SeededDigest digest) {
        boolean cached = tokens(request.prompt()) >= CACHED_FROM && digest.fraction("cached") < CACHED_SHARE;
        return cached ? request.systemLength() / CHARACTERS_PER_TOKEN / CACHE_BLOCK * CACHE_BLOCK : 0;
    }

    private static int tokens(String text) {
        return (text.length() + CHARACTERS_PER_TOKEN - 1) / CHARACTERS_PER_TOKEN;
    }

    /** An answer, and the word under which it is counted. */
    record Composed(ModelAnswer answer, String outcome) {}
}
