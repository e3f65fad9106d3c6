package se.trafikljus.report.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import se.trafikljus.report.document.Block.Cell;
import se.trafikljus.report.document.Block.Scope;
import se.trafikljus.report.document.Run;
import se.trafikljus.rubric.Shade;

/**
 * The chips that a document's ratings are shown as. A chip is the style's, told once for all cells
 * that show it, and the cell holds the word alone: who listens, searches or copies gets that, and
 * no sign beside it.
 */
final class Lights {

    private final Map<Chip, String> classes = new LinkedHashMap<>();

    private record Chip(Shade shade, String sign) {}

    /** Takes in a cell of the document, of whatever kind. */
    void add(Cell cell) {
        chip(cell)
                .ifPresent(
                        chip ->
                                classes.computeIfAbsent(
                                        chip, c -> "light-" + (classes.size() + 1)));
    }

    /** The class of a cell that was added, where it is a rating that a chip says all of. */
    Optional<String> classOf(Cell cell) {
        return chip(cell).map(classes::get);
    }

    private static Optional<Chip> chip(Cell cell) {
        boolean plain =
                cell.scope() == Scope.DATA
                        && !cell.spoken().isBlank()
                        && cell.runs().stream().allMatch(Run.Plain.class::isInstance);
        return plain ? cell.shade().map(shade -> new Chip(shade, sign(cell))) : Optional.empty();
    }

    private static String sign(Cell cell) {
        return cell.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    /** The rules that show the chips. The empty words after the bar keep a sign from being read. */
    String rules() {
        StringBuilder rules = new StringBuilder();
        classes.forEach(
                (chip, name) ->
                        rules.append(
                                ".%s::after { background: %s; color: %s; content: %s; content: %4$s / \"\"; }\n"
                                        .formatted(
                                                name,
                                                chip.shade().background(),
                                                chip.shade().text(),
                                                Stylesheet.quoted(chip.sign()))));
        return rules.toString();
    }
}
