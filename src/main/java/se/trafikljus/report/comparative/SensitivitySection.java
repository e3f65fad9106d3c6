package se.trafikljus.report.comparative;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.comparison.Finding;
import se.trafikljus.comparison.FindingKind;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Block.Prose;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.report.prose.Section;

/**
 * Whether the order of the areas hangs on what the middle levels are taken to be worth, and which
 * areas go together: told where there are enough units to say so, or where the order turns round.
 */
final class SensitivitySection implements Section {

    /** Of fewer units a share says little. */
    private static final int ENOUGH = 10;

    private static final int MOST_PAIRS = 3;

    @Override
    public List<Block> blocks(ReportContext m) {
        boolean enough = m.comparison().municipalities().size() >= ENOUGH;
        boolean turns =
                m.comparison().robustness().filter(order -> !order.turned().isEmpty()).isPresent();
        if (m.comparison().municipalities().size() < 2 || !(enough || turns)) {
            return List.of();
        }
        List<String> said = new ArrayList<>(told(m, FindingKind.ROBUSTNESS).toList());
        if (enough) {
            List<String> pairs = told(m, FindingKind.TOGETHER).limit(MOST_PAIRS).toList();
            said.addAll(pairs);
            if (!pairs.isEmpty()) {
                said.add(m.say("sensitivity.cause"));
            }
        }
        return said.isEmpty()
                ? List.of()
                : List.of(
                        m.unnumbered(m.say("sensitivity"), "sensitivity"),
                        Prose.of(String.join(" ", said)));
    }

    private static Stream<String> told(ReportContext m, FindingKind kind) {
        return m.comparison().findings().stream()
                .filter(finding -> finding.kind() == kind)
                .map(Finding::text)
                .map(m::say);
    }
}
