package se.trafikljus.exchange.improvement;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import se.trafikljus.Language;
import se.trafikljus.Message;
import se.trafikljus.exchange.csv.Guard;
import se.trafikljus.exchange.workbook.RowHeights;
import se.trafikljus.exchange.workbook.SheetStyles;
import se.trafikljus.exchange.workbook.SheetText;
import se.trafikljus.improvement.Followed;
import se.trafikljus.improvement.ImprovementArea;
import se.trafikljus.improvement.Step;
import se.trafikljus.improvement.figures.Figures;
import se.trafikljus.improvement.figures.Grouping;

/** Improvement areas as a workbook: a sheet with the list, one with the figures. */
final class ImprovementSheets {

    private static final String PROGRAM = "Trafikljus";
    private static final int WIDTH_UNIT = 256;
    private static final int HEADING = 2;
    private static final float POINTS_OF_TITLE = 24;

    /** In breadth: on one, its print would be too small to read. */
    private static final short PAGES_OF_LIST = 2;

    private static final List<String> LIST =
            List.of(
                    "id",
                    "municipality",
                    "body",
                    "title",
                    "status",
                    "is_overdue",
                    "due",
                    "priority",
                    "response",
                    "response_text",
                    "decision",
                    "dnr",
                    "activities",
                    "indicators",
                    "done_share",
                    "verified",
                    "sent_on",
                    "answered_on");

    private static final int[] LIST_WIDTHS = {
        26, 14, 22, 40, 16, 11, 12, 12, 14, 40, 12, 16, 40, 26, 12, 16, 12, 12
    };

    private static final int WIDTH_OF_GROUP = 46;
    private static final int WIDTH_OF_FIGURE = 13;

    private final XSSFWorkbook workbook;
    private final SheetStyles styles;
    private final Language language;
    private final LocalDate day;

    private ImprovementSheets(XSSFWorkbook workbook, Language language, LocalDate day) {
        this.workbook = workbook;
        this.styles = new SheetStyles(workbook);
        this.language = language;
        this.day = day;
    }

    static byte[] made(List<Followed> areas, Language language, LocalDate day) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            ImprovementSheets sheets = new ImprovementSheets(workbook, language, day);
            sheets.list(areas);
            sheets.figures(areas);
            sheets.describe();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            workbook.write(whole);
            return whole.toByteArray();
        }
    }

    private void list(List<Followed> areas) {
        XSSFSheet sheet = sheet("list", LIST.size());
        int row = HEADING + 1;
        for (Followed one : areas) {
            List<String> texts = texts(one);
            for (int column = 0; column < texts.size(); column++) {
                text(sheet, row, column, texts.get(column), styles.text());
            }
            one.area().doneShare().ifPresent(number(sheet, row, LIST.indexOf("done_share"))::set);
            row++;
        }
        for (int column = 0; column < LIST_WIDTHS.length; column++) {
            sheet.setColumnWidth(column, LIST_WIDTHS[column] * WIDTH_UNIT);
        }
        finish(sheet, row - 1, LIST.size());
        sheet.getPrintSetup().setFitWidth(PAGES_OF_LIST);
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }

    /** In the order of the columns; the share is written as a number after. */
    private List<String> texts(Followed one) {
        ImprovementArea area = one.area();
        return List.of(
                area.id(),
                one.municipality().name(),
                area.body(),
                area.title(),
                area.status().in(language),
                area.overdue(day) ? Message.of("improvement.overdue").in(language) : "",
                area.due().map(LocalDate::toString).orElse(""),
                area.priority(),
                area.response().map(response -> response.in(language)).orElse(""),
                area.responseText(),
                area.decision(),
                area.dnr(),
                area.plan().activities(),
                area.plan().indicators(),
                "",
                area.verified().map(verified -> verified.in(language)).orElse(""),
                ImprovementFiles.dayOf(one, Step.SEND),
                ImprovementFiles.dayOf(one, Step.ANSWER));
    }

    private void figures(List<Followed> areas) {
        XSSFSheet sheet = sheet("figures", FiguresTree.KEYS.size());
        int row = HEADING + 1;
        row = figures(sheet, row, say("total"), Figures.of(areas, day), styles.heading());
        for (Grouping grouping : Grouping.values()) {
            text(sheet, row, 0, say("by." + grouping.id()), styles.band());
            row++;
            for (Grouping.Group group : grouping.groups(areas, day)) {
                row =
                        figures(
                                sheet,
                                row,
                                group.label().in(language),
                                group.figures(),
                                styles.text());
            }
        }
        sheet.setColumnWidth(0, WIDTH_OF_GROUP * WIDTH_UNIT);
        for (int column = 1; column < FiguresTree.KEYS.size(); column++) {
            sheet.setColumnWidth(column, WIDTH_OF_FIGURE * WIDTH_UNIT);
        }
        int last = row - 1;
        List<String> notes = new ArrayList<>(List.of(say("heeded"), say("themes")));
        if (Figures.of(areas, day).few()) {
            notes.add(say("few"));
        }
        for (String note : notes) {
            row++;
            text(sheet, row, 0, note, styles.line());
        }
        finish(sheet, last, 0);
    }

    private int figures(
            XSSFSheet sheet, int row, String label, Figures figures, XSSFCellStyle style) {
        text(sheet, row, 0, label, style);
        int column = 1;
        for (int figure :
                new int[] {
                    figures.all(),
                    figures.sent(),
                    figures.answered(),
                    figures.inTime(),
                    figures.late(),
                    figures.timeUnknown(),
                    figures.accepted(),
                    figures.partly(),
                    figures.declined(),
                    figures.verifiedDone(),
                    figures.verifiedPartly(),
                    figures.verifiedNot(),
                    figures.closed(),
                    figures.overdue(),
                    figures.own()
                }) {
            number(sheet, row, column).set(figure);
            column++;
        }
        return row + 1;
    }

    /** A new sheet with its title, the day that it holds for, and the heads of its columns. */
    private XSSFSheet sheet(String key, int columns) {
        XSSFSheet sheet =
                workbook.createSheet(WorkbookUtil.createSafeSheetName(say("name." + key)));
        text(sheet, 0, 0, say("title." + key), styles.title());
        sheet.getRow(0).setHeightInPoints(POINTS_OF_TITLE);
        text(sheet, 1, 0, say("asOf", day.toString()), styles.line());
        List<String> names = key.equals("list") ? LIST : FiguresTree.KEYS;
        for (int column = 0; column < columns; column++) {
            text(
                    sheet,
                    HEADING,
                    column,
                    say("column." + names.get(column)),
                    column == 0 || key.equals("list") ? styles.heading() : styles.centredHeading());
        }
        return sheet;
    }

    private void finish(XSSFSheet sheet, int lastRow, int filtered) {
        new RowHeights(sheet).set();
        sheet.createFreezePane(1, HEADING + 1);
        if (filtered > 0 && lastRow > HEADING) {
            sheet.setAutoFilter(new CellRangeAddress(HEADING, lastRow, 0, filtered - 1));
        }
        PrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setLandscape(true);
        sheet.setFitToPage(true);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(HEADING, HEADING, -1, -1));
        sheet.getFooter().setCenter("&A");
        sheet.getFooter().setRight("&P (&N)");
    }

    /** A text that stays a text, whatever it begins with. */
    private void text(XSSFSheet sheet, int row, int column, String text, XSSFCellStyle style) {
        XSSFCell cell = cell(sheet, row, column);
        cell.setCellValue(SheetText.of(text, say("cut")));
        cell.setCellStyle(Guard.isNeeded(text) ? styles.quoted(style) : style);
    }

    private interface Place {

        void set(int number);
    }

    private Place number(XSSFSheet sheet, int row, int column) {
        return number -> {
            XSSFCell cell = cell(sheet, row, column);
            cell.setCellValue(number);
            cell.setCellStyle(styles.number());
        };
    }

    private static XSSFCell cell(XSSFSheet sheet, int row, int column) {
        XSSFRow own = sheet.getRow(row);
        return (own == null ? sheet.createRow(row) : own).createCell(column);
    }

    /** The library would write the present time where none is given. */
    private void describe() {
        PackagePropertiesPart properties =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> date = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreatedProperty(date);
        properties.setModifiedProperty(date);
        properties.setCreatorProperty(PROGRAM);
        properties.setTitleProperty(say("title.list"));
        properties.setLanguageProperty(Optional.of(language.tag()));
        workbook.getProperties().getExtendedProperties().setApplication(PROGRAM);
    }

    private String say(String key, Object... arguments) {
        return Message.of("exchange.followUp." + key, arguments).in(language);
    }
}
