package se.trafikljus.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.trafikljus.report.document.Block;

class ColumnsTest {

    private static final float ROOM = 480;

    /** A cell whose words are that long, in letters' sizes. */
    private static CellText words(int column, boolean head, double natural, double longest) {
        return new CellText(
                head ? Block.Cell.header("x", Block.Scope.COLUMN) : Block.Cell.of("x"),
                column,
                List.of(),
                new LineBreaker.Extent((float) longest, (float) natural),
                head);
    }

    private static CellText light(int column) {
        return new CellText(
                Block.Cell.centred("2", Block.Scope.DATA),
                column,
                List.of(),
                new LineBreaker.Extent(0.6f, 0.6f),
                false);
    }

    private static float width(Columns columns, CellText cell) {
        return columns.width(cell);
    }

    @Test
    void keepsAColumnOfNumbersNarrowAndGivesTheRoomToTheText() {
        for (double text : new double[] {12, 30, 300}) {
            List<CellText> head =
                    List.of(words(0, true, 1.2, 1.2), words(1, true, 7, 7), words(2, true, 5, 5));
            List<CellText> row =
                    List.of(
                            words(0, false, 0.6, 0.6),
                            words(1, false, text, 6),
                            words(2, false, 8, 5));
            Columns columns = Columns.fitting(3, List.of(head, row), ROOM, false);
            assertThat(width(columns, row.get(0))).isLessThan(ROOM / 8);
            assertThat(width(columns, row.get(1))).isGreaterThan(width(columns, row.get(2)));
            assertThat(row.stream().mapToDouble(columns::width).sum()).isCloseTo(ROOM, within(0.1));
        }
    }

    @Test
    void givesHeadsAboveLightsTheRoomForOneLine() {
        double headWords = 8;
        List<CellText> head = new ArrayList<>(List.of(words(0, true, 20, 8)));
        List<CellText> row = new ArrayList<>(List.of(words(0, false, 8, 5)));
        for (int i = 1; i <= 3; i++) {
            head.add(words(i, true, headWords, 5));
            row.add(light(i));
        }
        Columns columns = Columns.fitting(4, List.of(head, row), ROOM, false);
        for (CellText cell : head.subList(1, 4)) {
            assertThat(width(columns, cell) - 2 * Columns.PADDING)
                    .isGreaterThanOrEqualTo((float) headWords * columns.size(cell) - 0.01f);
        }
    }

    @Test
    void keepsLightsNarrowWhereTheirHeadsAreShort() {
        List<CellText> head = List.of(words(0, true, 6, 6), words(1, true, 0.8, 0.8));
        List<CellText> row = List.of(words(0, false, 15, 6), light(1));
        assertThat(width(Columns.fitting(2, List.of(head, row), ROOM, false), row.get(1)))
                .isLessThan(30);
    }
}
