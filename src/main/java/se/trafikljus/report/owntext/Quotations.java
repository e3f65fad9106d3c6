package se.trafikljus.report.owntext;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import se.trafikljus.report.document.Block.Quotation;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.owntext.CommentBlocks.CommentBlock;

/**
 * Reads a quotation. A last line that begins with an em dash says whose words they are; an en dash
 * does not, since in Swedish it begins a line of dialogue.
 */
final class Quotations {

    private static final String SOURCE = "— ";

    private Quotations() {}

    static Optional<Quotation> read(BlockQuote quote, Faults faults) {
        List<String> lines = new ArrayList<>();
        String source = "";
        for (Node part = quote.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof Paragraph) {
                Optional<Node> whose =
                        part.getNext() == null ? split(part, !lines.isEmpty()) : Optional.empty();
                add(part, lines, faults);
                if (whose.isPresent()) {
                    List<String> named = new ArrayList<>();
                    add(whose.get(), named, faults);
                    source = String.join(" ", named).substring(SOURCE.length());
                }
            } else if (SectionReader.isCode(part)) {
                lines.addAll(SectionReader.code(part));
            } else if (part instanceof CommentBlock comment) {
                SectionReader.check(comment, faults);
            } else if (!SectionReader.isWithoutWords(part)) {
                faults.add(part, "quoteHolds");
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Quotation(String.join("\n", lines), source));
    }

    /** Takes a last line that names the source out of the paragraph. */
    private static Optional<Node> split(Node paragraph, boolean wordsBefore) {
        Node first = paragraph.getFirstChild();
        @Nullable Node begin = first;
        for (Node node = first; node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                begin = node.getNext();
            }
        }
        boolean names = begin instanceof Text text && text.getLiteral().startsWith(SOURCE);
        if (begin == null || !names || (begin == first && !wordsBefore)) {
            return Optional.empty();
        }
        Node source = new Paragraph();
        source.setSourceSpans(paragraph.getSourceSpans());
        @Nullable Node lineBreak = begin.getPrevious();
        for (@Nullable Node node = begin; node != null; ) {
            @Nullable Node next = node.getNext();
            source.appendChild(node);
            node = next;
        }
        if (lineBreak != null) {
            lineBreak.unlink();
        }
        return Optional.of(source);
    }

    private static void add(Node paragraph, List<String> lines, Faults faults) {
        for (List<Run> line : Runs.lines(paragraph, faults)) {
            refuseLinks(paragraph, line, faults);
            lines.add(Runs.plain(line));
        }
    }

    private static void refuseLinks(Node paragraph, List<Run> line, Faults faults) {
        if (line.stream().anyMatch(Run.Link.class::isInstance)) {
            faults.add(paragraph, "linkHere");
        }
    }
}
