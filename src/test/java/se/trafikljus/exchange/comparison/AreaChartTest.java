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
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTValAx;
import org.openxmlformats.schemas.drawingml.x2006.chart.STCrossBetween;
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
            CTValAx values = chart.getCTChart().getPlotArea().getValAxArray(0);
            assertThat(values.getCrossBetween().getVal()).isEqualTo(STCrossBetween.BETWEEN);
            assertThat(values.getNumFmt().getSourceLinked()).isFalse();
        }
    }

    @Test
    void countsWhereBarsOfTheirOwnCouldNotBeToldApart() throws IOException {
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
            XSSFChart chart = book.getSheetAt(CHART).getDrawingPatriarch().getCharts().get(0);
            XDDFChartData counts = chart.getChartSeries().get(0);
            assertThat(counts.getSeriesCount()).isEqualTo(3);
            assertThat(counts.getSeries(0).getValuesData().getDataRangeReference())
                    .isEqualTo("Antal!$D$4:$D$15");
            assertThat(counts.getSeries(0).getValuesData().getPointAt(0)).isEqualTo(9.0);
            assertThat(counts.getSeries(2).getValuesData().getDataRangeReference())
                    .isEqualTo("Antal!$F$4:$F$15");
            assertThat(counts.getSeries(0).getCategoryData().getPointAt(0))
                    .isEqualTo("RES1 Resurser");
        }
    }
}
