package se.trafikljus.report.owntext;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads what begins with "&lt;" within a paragraph: a comment, an address, or a tag, which stands
 * for itself to the letter. Its time grows with the text, and no faster.
 */
final class AngleBrackets implements InlineContentParser {

    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9.+-]{1,31}:[^\\s<>]*");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]{1,255}");
    private static final Pattern TAG = Pattern.compile("(?s)[A-Za-z/!?].*");

    static final class Factory implements InlineContentParserFactory {

        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('<');
        }

        @Override
        public InlineContentParser create() {
            return new AngleBrackets();
        }
    }

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        Scanner scanner = state.scanner();
        if (scanner.next(CommentBlocks.START)) {
            return ParsedInline.of(new Comment(isClosed(scanner)), scanner.position());
        }
        scanner.next();
        Position inside = scanner.position();
        scanner.find(c -> c == '<' || c == '>');
        Position end = scanner.position();
        if (scanner.next('>')) {
            Optional<Node> meant = meant(scanner.getSource(inside, end).getContent());
            if (meant.isPresent()) {
                return ParsedInline.of(meant.get(), scanner.position());
            }
        }
        return ParsedInline.of(new Text("<"), inside);
    }

    private static boolean isClosed(Scanner scanner) {
        while (scanner.find('-') >= 0) {
            if (scanner.next(CommentBlocks.END)) {
                return true;
            }
            scanner.next();
        }
        while (scanner.hasNext()) {
            scanner.next();
        }
        return false;
    }

    private static Optional<Node> meant(String inside) {
        if (ADDRESS.matcher(inside).matches()) {
            Link link = new Link(inside, null);
            link.appendChild(new Text(inside));
            return Optional.of(link);
        }
        if (MAIL.matcher(inside).matches()) {
            return Optional.of(new Text(inside));
        }
        return TAG.matcher(inside).matches()
                ? Optional.of(new Text("<" + inside + ">"))
                : Optional.empty();
    }
}
