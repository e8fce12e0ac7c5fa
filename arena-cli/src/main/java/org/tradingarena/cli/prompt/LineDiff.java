package org.tradingarena.cli.prompt;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/** The difference of two pairs of texts as a unified diff, system prompt first. */
public final class LineDiff {
    private static final int CONTEXT = 3;

    private LineDiff() {}

    /**
     * Two texts under a name.
     *
     * @param system template or filled
     * @param user template or filled
     */
    public record Side(String name, String system, String user) {}

    /** The lines of the diff; empty when both sides are the same. */
    public static List<String> of(Side one, Side other) {
        List<String> lines = new ArrayList<>();
        lines.addAll(of(one.name() + " system", one.system(), other.name() + " system", other.system()));
        lines.addAll(of(one.name() + " user", one.user(), other.name() + " user", other.user()));
        return lines;
    }

    private static List<String> of(String oneName, String one, String otherName, String other) {
        List<String> before = one.lines().toList();
        Patch<String> patch = DiffUtils.diff(before, other.lines().toList());
        return UnifiedDiffUtils.generateUnifiedDiff(oneName, otherName, before, patch, CONTEXT);
    }
}
