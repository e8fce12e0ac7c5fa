package org.tradingarena.simulators.provider.trader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tradingarena.simulators.provider.seed.SeededDigest;

/** Forms the choices of one personality about one prompt. */
final class Judgement {

    private final Traits traits;
    private final PromptView view;
    private final SeededDigest digest;

    Judgement(Personality personality, PromptView view, SeededDigest digest) {
        this.traits = personality.traits();
        this.view = view;
        this.digest = digest;
    }

    /** One choice per coin, in the order of the prompt. */
    List<Choice> choices() {
        return view.coins().stream().map(this::choice).toList();
    }

    private Choice choice(CoinView coin) {
        double mood = (digest.fraction("mood" + coin.symbol()) * 2 - 1) * traits.mood();
        double score = traits.trend() * coin.trend() + traits.stretch() * coin.stretch() + mood;
        double confidence = 0.5 + Math.min(0.45, Math.abs(score) * 0.4);
        Choice.Move move = move(score, confidence, view.held().get(coin.symbol()));
        boolean enters = move == Choice.Move.LONG || move == Choice.Move.SHORT;
        return new Choice(coin, move, score, confidence, enters ? size(coin) : 0, leverage(coin));
    }

    private Choice.Move move(double score, double confidence, @Nullable Held held) {
        if (held != null) {
            double inFavour = held.longSide() ? score : -score;
            return inFavour < traits.leaveBelow() ? Choice.Move.CLOSE : Choice.Move.HOLD;
        }
        if (confidence < view.rules().minConfidence()
                || view.cash() == 0
                || view.rules().largestFraction() == 0) {
            return Choice.Move.HOLD;
        }
        if (score > traits.enterAbove()) {
            return Choice.Move.LONG;
        }
        boolean mayShort = traits.shorts() && view.rules().shorts();
        return mayShort && -score > traits.enterAbove() ? Choice.Move.SHORT : Choice.Move.HOLD;
    }

    private double size(CoinView coin) {
        double drawn = digest.fraction("size" + coin.symbol()) * (traits.mostSize() - traits.leastSize());
        return Math.min(traits.leastSize() + drawn, view.rules().largestFraction());
    }

    private int leverage(CoinView coin) {
        int drawn = digest.between("leverage" + coin.symbol(), traits.leastLeverage(), traits.mostLeverage());
        return (int) Math.min(drawn, view.rules().maxLeverage());
    }
}
