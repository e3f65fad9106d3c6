package se.trafikljus.report.docx;

import java.util.List;
import se.trafikljus.report.document.Block.Heading;
import se.trafikljus.report.document.Document;

/** What the parts of one file share: its headings, places, numbers, links and pictures. */
record Book(
        List<Heading> headings,
        Bookmarks bookmarks,
        Addresses addresses,
        Chapters chapters,
        Numbering numbering,
        Drawings drawings) {

    static Book of(Document document) {
        List<Heading> headings =
                document.blocks().stream()
                        .filter(Heading.class::isInstance)
                        .map(Heading.class::cast)
                        .toList();
        Chapters chapters = Chapters.of(headings);
        return new Book(
                headings,
                Bookmarks.of(document.blocks()),
                new Addresses(),
                chapters,
                new Numbering(chapters),
                new Drawings(document));
    }
}
