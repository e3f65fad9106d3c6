package se.trafikljus.report.owntext;

import org.commonmark.node.Block;
import org.commonmark.node.CustomBlock;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/** Reads comments on lines of their own, which may hold blank lines. */
final class CommentBlocks extends AbstractBlockParserFactory {

    static final String START = "<!--";
    static final String END = "-->";

    private static final int INDENT_OF_CODE = 4;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        String line = state.getLine().getContent().toString();
        int at = state.getNextNonSpaceIndex();
        if (state.getIndent() >= INDENT_OF_CODE || !line.startsWith(START, at)) {
            return BlockStart.none();
        }
        int end = line.indexOf(END, at + 2);
        boolean wordsFollow = end >= 0 && !line.substring(end + END.length()).isBlank();
        return wordsFollow ? BlockStart.none() : BlockStart.of(new Reader()).atIndex(at);
    }

    /** A comment on lines of its own. */
    static final class CommentBlock extends CustomBlock {

        private boolean closed;
        private boolean followed;

        /** Whether it ends at all. */
        boolean closed() {
            return closed;
        }

        /** Whether words stand behind its end, on the same line. */
        boolean followed() {
            return followed;
        }
    }

    private static final class Reader extends AbstractBlockParser {

        private final CommentBlock block = new CommentBlock();
        private boolean begun;

        @Override
        public Block getBlock() {
            return block;
        }

        @Override
        public BlockContinue tryContinue(ParserState state) {
            return block.closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
        }

        @Override
        public void addLine(SourceLine line) {
            String content = line.getContent().toString();
            int end = content.indexOf(END, begun ? 0 : 2);
            begun = true;
            if (end >= 0) {
                block.closed = true;
                block.followed = !content.substring(end + END.length()).isBlank();
            }
        }
    }
}
