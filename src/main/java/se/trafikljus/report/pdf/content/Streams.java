package se.trafikljus.report.pdf.content;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The streams of one file, deflated together, as many at a time as there are processors: each is
 * deflated by itself, so that the same contents give the same bytes in any order.
 */
public final class Streams {

    private final List<Pending> pending = new ArrayList<>();

    /** What will be filled, and what with. */
    private record Pending(COSStream stream, PageContent content) {}

    /** The stream of a content to which nothing is added any more; it is filled at last. */
    public COSStream of(PageContent content) {
        COSStream stream = new COSStream();
        pending.add(new Pending(stream, content));
        return stream;
    }

    /**
     * The same as a drawing that others show.
     *
     * @param resources what it shows by name itself
     */
    public COSStream drawing(PageContent content, PDRectangle box, COSBase resources) {
        COSStream stream = of(content);
        stream.setItem(COSName.TYPE, COSName.XOBJECT);
        stream.setItem(COSName.SUBTYPE, COSName.FORM);
        stream.setItem(COSName.BBOX, box);
        stream.setItem(COSName.RESOURCES, resources);
        return stream;
    }

    /** Fills the streams. */
    public void fill() {
        pending.parallelStream().forEach(one -> one.content.putInto(one.stream));
        pending.clear();
    }
}
