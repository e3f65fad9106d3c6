package se.trafikljus.exchange.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static se.trafikljus.comparison.AuditFixture.KAA;
import static se.trafikljus.comparison.AuditFixture.auditOf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;

class AreaChartTest {

    private static final int AREAS = 3;
    private static final int CHART = 4;

    private static XSSFWorkbook written(String... municipalities) throws IOException {
        List<ScoredAudit> audits = new ArrayList<>();
        for (String one : municipalities) {
            audits.add(auditOf(one, KAA).rated("RES1", "met").done());
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ComparisonSheets.xlsx(
                Comparison.of(audits, Names.ALL),
                Language.SV,
                LocalDate.of(2026, 1, 31),
                Optional.empty(),
                file);
        return new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()));
    }

    @Test
    void hasASeriesForEachOverTheCellsOfTheValues() throws IOException {
        try (XSSFWorkbook book = written("Karlstad", "Mark", "Vara")) {
            XSSFSheet sheet = book.getSheetAt(AREAS);
            XSSFChart chart = book.getSheetAt(CHART).getDrawingPatriarch().getCharts().get(0);
            assertThat(chart.getChartSeries()).hasSize(1);
            assertThat(chart.getChartSeries().get(0).getSeriesCount()).isEqualTo(3);
            String reference =
                    chart.getChartSeries()
                            .get(0)
                            .getSeries(2)
                            .getValuesData()
                            .getDataRangeReference();
            assertThat(reference).startsWith(sheet.getSheetName() + "!$F$");
            assertThat(book.getPrintArea(AREAS)).isNotBlank();
        }
    }

    @Test
    void isLeftOutWhereBarsCouldNotBeToldApart() throws IOException {
        try (XSSFWorkbook book =
                written(
                        "Karlstad",
                        "Mark",
                        "Vara",
                        "Lysekil",
                        "Svenljunga",
                        "Trollhättan",
                        "Vårgårda",
                        "Borås",
                        "Ale")) {
            assertThat(book.getSheetAt(CHART).getDrawingPatriarch()).isNull();
        }
    }
}
