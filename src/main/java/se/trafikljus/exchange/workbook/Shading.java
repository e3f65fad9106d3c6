package se.trafikljus.exchange.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;
import se.trafikljus.rubric.Rating;
import se.trafikljus.rubric.Shade;

/**
 * Lets colours follow when somebody changes a word. The cells are filled as well, for readers that
 * do not know of conditions; a cell that then says something else, or nothing, turns white.
 */
public final class Shading {

    private static final String WHITE = "#FFFFFF";
    private static final String BLACK = "#000000";

    private final List<Rating> ratings;
    private final IntFunction<String> words;

    /**
     * @param ratings in the order of their words in the sheet's table of levels
     */
    public Shading(List<? extends Rating> ratings) {
        this(ratings, MatrixPlaces::word);
    }

    /**
     * @param words how a formula names the cell with the word of the how-manieth rating
     */
    public Shading(List<? extends Rating> ratings, IntFunction<String> words) {
        this.ratings = List.copyOf(ratings);
        this.words = words;
    }

    /** Colours cells by the words that they hold. */
    public void byWord(XSSFSheet sheet, List<CellRangeAddress> cells) {
        XSSFSheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
        List<XSSFConditionalFormattingRule> rules = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            rules.add(
                    coloured(
                            conditions.createConditionalFormattingRule(
                                    ComparisonOperator.EQUAL, words.apply(i)),
                            ratings.get(i).shade()));
        }
        add(conditions, rules, cells);
    }

    /**
     * Colours cells by the words that others hold.
     *
     * @param word the cell that holds the word for the first of them
     */
    public void byWordOf(String word, XSSFSheet sheet, CellRangeAddress cells) {
        XSSFSheetConditionalFormatting conditions = sheet.getSheetConditionalFormatting();
        List<XSSFConditionalFormattingRule> rules = new ArrayList<>();
        for (int i = 0; i < ratings.size(); i++) {
            rules.add(
                    coloured(
                            conditions.createConditionalFormattingRule(word + "=" + words.apply(i)),
                            ratings.get(i).shade()));
        }
        add(conditions, rules, List.of(cells));
    }

    private static void add(
            XSSFSheetConditionalFormatting conditions,
            List<XSSFConditionalFormattingRule> rules,
            List<CellRangeAddress> cells) {
        XSSFConditionalFormattingRule otherwise =
                conditions.createConditionalFormattingRule("TRUE");
        rules.add(coloured(otherwise, BLACK, WHITE));
        conditions.addConditionalFormatting(
                cells.toArray(CellRangeAddress[]::new),
                rules.toArray(XSSFConditionalFormattingRule[]::new));
    }

    private static XSSFConditionalFormattingRule coloured(
            XSSFConditionalFormattingRule rule, Shade shade) {
        return coloured(rule, shade.text(), shade.background());
    }

    private static XSSFConditionalFormattingRule coloured(
            XSSFConditionalFormattingRule rule, String text, String background) {
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontColor(SheetStyles.colour(text));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillPattern(FillPatternType.SOLID_FOREGROUND.getCode());
        fill.setFillBackgroundColor(SheetStyles.colour(background));
        return rule;
    }
}
