package se.trafikljus.report.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.trafikljus.Message;
import se.trafikljus.chart.Picture;
import se.trafikljus.chart.PngImages;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Document;

/** The pictures of a document: where they stand in the text, and their files. */
final class Drawings {

    /** Pixels to a unit of a picture, so that it is sharp on paper too. */
    private static final double SHARPNESS = 2;

    private static final int AT_ONCE = 8;

    /** A unit is a point. */
    private static final double TWIPS_PER_UNIT = 20;

    private static final int EMU_PER_TWIP = 635;

    /** However tall a picture is, its caption and a few lines stand on its page. */
    private static final double MOST_OF_THE_HEIGHT = 0.8;

    private final Document document;
    private final List<Picture> pictures = new ArrayList<>();

    Drawings(Document document) {
        this.document = document;
    }

    /** The picture within its paragraph, with its words for those who hear it. */
    void write(Block.Figure figure, Paper paper, Xml xml) {
        pictures.add(figure.picture());
        String id = Integer.toString(pictures.size());
        double scale = scale(figure.picture(), paper);
        String wide = emu(figure.picture().width() * scale);
        String high = emu(figure.picture().height() * scale);
        xml.open("w:r").open("w:drawing");
        xml.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        xml.empty("wp:extent", "cx", wide, "cy", high);
        xml.empty("wp:docPr", "id", id, "name", file(pictures.size()), "descr", said(figure));
        xml.open("wp:cNvGraphicFramePr")
                .empty("a:graphicFrameLocks", "noChangeAspect", "1")
                .close();
        xml.open("a:graphic").open("a:graphicData", "uri", Namespaces.PICTURE).open("pic:pic");
        xml.open("pic:nvPicPr");
        xml.empty("pic:cNvPr", "id", id, "name", file(pictures.size()), "descr", said(figure));
        xml.empty("pic:cNvPicPr").close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", relation(pictures.size()));
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr").open("a:xfrm").empty("a:off", "x", "0", "y", "0");
        xml.empty("a:ext", "cx", wide, "cy", high).close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close();
        xml.close().close().close();
    }

    /** The files, of which a few are drawn beside each other, so that few are held as pixels. */
    void writeFiles(Archive archive) {
        PngImages images = new PngImages(SHARPNESS);
        for (int from = 0; from < pictures.size(); from += AT_ONCE) {
            List<byte[]> files =
                    pictures
                            .subList(from, Math.min(from + AT_ONCE, pictures.size()))
                            .parallelStream()
                            .map(images::of)
                            .toList();
            for (int i = 0; i < files.size(); i++) {
                archive.addPicture("word/media/" + file(from + i + 1), files.get(i));
            }
        }
    }

    void writeRelations(Xml xml) {
        for (int i = 1; i <= pictures.size(); i++) {
            xml.empty(
                    "Relationship",
                    "Id",
                    relation(i),
                    "Type",
                    Part.RELATIONS + "image",
                    "Target",
                    "media/" + file(i));
        }
    }

    private static String relation(int picture) {
        return "picture" + picture;
    }

    private static String file(int picture) {
        return "picture" + picture + ".png";
    }

    /** A picture without words of its own is named by its caption, and never nameless. */
    private String said(Block.Figure figure) {
        return Stream.of(figure.alt(), figure.caption())
                .map(Legible::trimmed)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElseGet(() -> Message.of("docx.picture").in(document.language()));
    }

    /**
     * From the picture's units to twips. Its own size is the largest: a small chart enlarged would
     * have letters like headings.
     */
    private static double scale(Picture picture, Paper paper) {
        return Math.min(
                TWIPS_PER_UNIT,
                Math.min(
                        paper.textWidth() / picture.width(),
                        paper.textHeight() * MOST_OF_THE_HEIGHT / picture.height()));
    }

    private static String emu(double twips) {
        return Long.toString(Math.max(1, Math.round(twips * EMU_PER_TWIP)));
    }
}
