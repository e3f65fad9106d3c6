package se.trafikljus.report.owntext;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * CommonMark with tables, but without HTML: tags are words like any others, and comments are read
 * by {@link CommentBlocks} and {@link AngleBrackets}. The library's own readers of HTML overflow
 * the stack on a tag with a thousand attributes, and take minutes over a megabyte of "&lt;".
 */
final class Markdown {

    private static final int MOST_OPEN_BLOCKS = 32;

    /**
     * In the order in which the library tries them: a line of dashes under words makes them a
     * heading before it is a rule.
     */
    private static final Set<Class<? extends Block>> KINDS =
            Collections.unmodifiableSet(
                    new LinkedHashSet<>(
                            List.of(
                                    BlockQuote.class,
                                    Heading.class,
                                    FencedCodeBlock.class,
                                    ThematicBreak.class,
                                    ListBlock.class,
                                    IndentedCodeBlock.class)));

    private Markdown() {}

    static Node read(String text) {
        return Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .enabledBlockTypes(KINDS)
                .customBlockParserFactory(new CommentBlocks())
                .customInlineContentParserFactory(new AngleBrackets.Factory())
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .maxOpenBlockParsers(MOST_OPEN_BLOCKS)
                .build()
                .parse(text);
    }
}
