package se.trafikljus.shell.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.Problem;

class RowWriterTest {

    private static final Page PAGE = new Page(Language.EN, 80, false, false);

    /** Where a formula, a quotation mark and an empty cell stand. */
    private static final List<Column<Integer>> COLUMNS =
            List.of(
                    Column.of("seq", "shell.column.seq", number -> number),
                    Column.of("old", "shell.column.old", number -> number % 2 == 0 ? "=\"å\"" : ""),
                    Column.of("new", "shell.column.new", number -> number % 3 == 0 ? null : "b,c"));

    private static String printed(Format format, List<Integer> rows) {
        StringBuilder printed = new StringBuilder();
        RowWriter.drawing(COLUMNS, (Consumer<Integer> row) -> rows.forEach(row))
                .draw(format, PAGE, printed::append);
        return printed.toString();
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void printsWhatAWholeTableIs(Format format) {
        for (int rows : new int[] {0, 1, 2, 1000}) {
            List<Integer> numbers = IntStream.range(0, rows).boxed().toList();
            assertThat(printed(format, numbers))
                    .isEqualTo(format.draw(TableView.of(numbers, COLUMNS), PAGE));
        }
    }

    /** Only what one buffer holds waits for more. */
    @ParameterizedTest
    @ValueSource(strings = {"CSV", "JSON"})
    void printsARowWhenItComes(Format format) {
        int[] lines = {0};
        int[] most = {0};
        RowWriter.drawing(
                        COLUMNS,
                        (Consumer<Integer> row) -> {
                            for (int i = 1; i <= 10_000; i++) {
                                row.accept(i);
                                int perRow = format == Format.CSV ? 1 : 5;
                                most[0] = Math.max(most[0], i - lines[0] / perRow);
                            }
                        })
                .draw(
                        format,
                        PAGE,
                        text -> lines[0] += (int) text.chars().filter(c -> c == '\n').count());
        assertThat(most[0]).as("rows that were kept").isLessThan(2000);
    }

    @Test
    void printsNothingWhereTheFirstRowIsRefused() {
        StringBuilder printed = new StringBuilder();
        assertThatThrownBy(
                        () ->
                                RowWriter.drawing(
                                                COLUMNS,
                                                row -> {
                                                    throw Problem.denied(
                                                            "people.notYours", "A", "B", "C");
                                                })
                                        .draw(Format.JSON, PAGE, printed::append))
                .isInstanceOf(Problem.class);
        assertThat(printed).isEmpty();
    }
}
