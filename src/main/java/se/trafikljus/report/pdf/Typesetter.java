package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;
import se.trafikljus.report.pdf.content.Streams;
import se.trafikljus.report.pdf.hyphenation.Hyphenation;

/** Sets a document: lays out its blocks in order, then draws the pages. */
final class Typesetter {

    private final PDDocument pdf;
    private final Document document;
    private final StructureTree structure = new StructureTree();
    private final Streams streams = new Streams();
    private final Fonts fonts;
    private final Desk desk;

    Typesetter(PDDocument pdf, Document document) {
        this.pdf = pdf;
        this.document = document;
        this.fonts = new Fonts(pdf);
        Links links = new Links();
        this.desk =
                new Desk(
                        pdf,
                        document.language(),
                        new LineBreaker(fonts, Hyphenation.of(document.language())),
                        new Lettering(links),
                        new Drawings(streams),
                        new Flow(),
                        structure.document(),
                        Anchors.of(document),
                        links,
                        new Outline());
    }

    void set() throws IOException {
        List<Sheet> sheets = layOut();
        new RunningLines(document, desk).addTo(sheets);
        COSDictionary faces = new COSDictionary();
        for (Sheet sheet : sheets) {
            pdf.addPage(sheet.page());
            sheet.finish(faces, streams);
        }
        streams.fill();
        faces.addAll(fonts.subsets());
        structure.owners(sheets);
        desk.links().leadTo(desk.anchors(), structure);
        desk.outline().putInto(pdf);
        structure.putInto(pdf);
    }

    /** The characters that no face draws, each with the words around it. */
    Map<Integer, String> lost() {
        return fonts.lost();
    }

    private List<Sheet> layOut() throws IOException {
        if (!document.blocks().isEmpty() && document.blocks().get(0) instanceof Block.Cover) {
            CoverLayout.begin(desk);
        }
        HeadingLayout.addTitle(document.title(), desk);
        List<Block> blocks = headingsAfterBreaks(document.blocks());
        for (int i = 0; i < blocks.size(); i++) {
            boolean leadsIn = i + 1 < blocks.size() && isLedIn(blocks.get(i + 1));
            if (blocks.get(i) instanceof Block.Prose prose && leadsIn) {
                ProseLayout.addLeadingIn(prose.runs(), desk);
            } else {
                layOut(blocks.get(i));
            }
        }
        return desk.flow().finish();
    }

    /** A paragraph before it speaks of it. */
    private static boolean isLedIn(Block block) {
        return block instanceof Block.Items
                || block instanceof Block.Quotation
                || block instanceof Block.Figure;
    }

    private void layOut(Block block) throws IOException {
        if (block instanceof Block.Heading heading) {
            HeadingLayout.add(heading, desk);
        } else if (block instanceof Block.Prose prose) {
            ProseLayout.add(prose.runs(), desk);
        } else if (block instanceof Block.Items items) {
            ItemsLayout.add(items, desk);
        } else if (block instanceof Block.Table table) {
            TableLayout.add(table, desk);
        } else if (block instanceof Block.Figure figure) {
            FigureLayout.add(figure, desk);
        } else if (block instanceof Block.Quotation quotation) {
            QuotationLayout.add(quotation, desk);
        } else if (block instanceof Block.SignatureLine line) {
            SignatureLayout.add(line, desk);
        } else if (block instanceof Block.Notes notes) {
            Captions.addNotes(notes.sentences(), desk);
        } else if (block instanceof Block.PageBreak pageBreak) {
            desk.flow().breakPage(pageBreak.landscape() ? Paper.LANDSCAPE : Paper.PORTRAIT);
        } else if (block instanceof Block.Cover cover) {
            CoverLayout.add(cover, desk);
        } else if (block instanceof Block.Contents contents) {
            ContentsLayout.add(contents, document.blocks(), desk);
        } else {
            throw new IllegalStateException("No layout for " + block.getClass());
        }
    }

    /** A heading right before a page break would be left alone: it moves behind the break. */
    private static List<Block> headingsAfterBreaks(List<Block> blocks) {
        List<Block> moved = new ArrayList<>();
        for (Block block : blocks) {
            int at = moved.size();
            while (block instanceof Block.PageBreak
                    && at > 0
                    && moved.get(at - 1) instanceof Block.Heading) {
                at--;
            }
            moved.add(at, block);
        }
        return moved;
    }
}
