package se.trafikljus.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.trafikljus.Language;
import se.trafikljus.audit.ScoredAudit;
import se.trafikljus.comparison.Comparison;
import se.trafikljus.comparison.Names;
import se.trafikljus.report.prose.ReportOrder;
import se.trafikljus.report.prose.ReportSources;

class ReportTest {

    /** Each takes this much of it before there is no room left. */
    private static final int ROOM = 5_000;

    @TempDir Path folder;

    private static List<ScoredAudit> audits;

    @BeforeAll
    static void read(@TempDir Path home) throws IOException {
        audits = SampleAudits.read(home);
    }

    private static Report report() {
        return Reports.comparison(
                Comparison.of(audits, Names.STRENGTHS),
                new ReportSources(Map.of(), Optional.empty(), Optional.empty()),
                new ReportOrder(Language.SV, Optional.empty(), LocalDate.of(2026, 11, 22)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsThatAStreamIsFull(Format format) {
        OutputStream full =
                new OutputStream() {
                    private int left = ROOM;

                    @Override
                    public void write(int b) throws IOException {
                        left--;
                        if (left < 0) {
                            throw new IOException("No space left on device");
                        }
                    }
                };
        assertThatThrownBy(() -> report().write(format, full))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheStreamOpenAndWritesWhatTheFileHolds(Format format) throws IOException {
        boolean[] closed = {false};
        ByteArrayOutputStream bytes =
                new ByteArrayOutputStream() {
                    @Override
                    public void close() {
                        closed[0] = true;
                    }
                };
        report().write(format, bytes);
        Path file = report().writeInto(folder, List.of(format), written -> {}).get(0);

        assertThat(closed[0]).isFalse();
        assertThat(bytes.toByteArray()).isEqualTo(Files.readAllBytes(file));
    }
}
