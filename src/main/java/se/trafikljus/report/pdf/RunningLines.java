package se.trafikljus.report.pdf;

import java.io.IOException;
import java.util.List;
import se.trafikljus.Message;
import se.trafikljus.report.document.Document;

/** What stands at the top and the foot of every page. */
final class RunningLines {

    private static final String CUT = "…";

    private final Document document;
    private final Desk desk;

    RunningLines(Document document, Desk desk) {
        this.document = document;
        this.desk = desk;
    }

    void addTo(List<Sheet> sheets) throws IOException {
        for (Sheet sheet : sheets) {
            if (sheet.number() > 1) {
                addTitle(sheet);
            }
            addFoot(sheet, sheets.size());
        }
    }

    private void addTitle(Sheet sheet) throws IOException {
        float y = sheet.paper().headerBaseline();
        List<Line> title = desk.lines(document.title(), Look.RUNNING, Float.MAX_VALUE);
        if (!title.isEmpty()) {
            Line fitting = fitting(title.get(0), sheet.paper().textWidth());
            desk.lettering().show(fitting, Look.RUNNING, Artifact.HEADER, sheet, Paper.LEFT, y);
        }
    }

    private void addFoot(Sheet sheet, int pages) throws IOException {
        float y = sheet.paper().footerBaseline();
        String page =
                Message.of("pdf.page", Integer.toString(sheet.number()), Integer.toString(pages))
                        .in(document.language());
        Line number = desk.lines(page, Look.RUNNING, Float.MAX_VALUE).get(0);
        float left = sheet.paper().right() - number.width() * Look.RUNNING.size();
        desk.lettering().show(number, Look.RUNNING, Artifact.FOOTER, sheet, left, y);
        List<Line> mark =
                desk.lines(document.mark(), Look.RUNNING_MARK, sheet.paper().textWidth() * 0.7f);
        if (!mark.isEmpty()) {
            desk.lettering()
                    .show(mark.get(0), Look.RUNNING_MARK, Artifact.FOOTER, sheet, Paper.LEFT, y);
        }
    }

    /** As much of a long title as the line holds. */
    private Line fitting(Line whole, float width) throws IOException {
        float room = width / Look.RUNNING.size();
        if (whole.width() <= room) {
            return whole;
        }
        float cut = width(CUT);
        List<Line> lines =
                desk.lines(document.title(), Look.RUNNING, (room - cut) * Look.RUNNING.size());
        return desk.lines(lines.get(0).text().strip() + CUT, Look.RUNNING, Float.MAX_VALUE).get(0);
    }

    private float width(String text) throws IOException {
        return desk.lines(text, Look.RUNNING, Float.MAX_VALUE).get(0).width();
    }
}
