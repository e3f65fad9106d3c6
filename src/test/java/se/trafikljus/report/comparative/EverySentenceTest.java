package se.trafikljus.report.comparative;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;
import se.trafikljus.report.document.Block;
import se.trafikljus.report.document.Run;
import se.trafikljus.report.prose.References;
import se.trafikljus.report.prose.ReportContext;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Text;

/**
 * That no sentence of a comparative report claims what its cells do not say: of sets made up at
 * random, every sentence is read back, its numbers, shares, names and objectives are counted again
 * from the ratings, and a sentence that nobody knows how to count is a fault.
 *
 * <p>A failure tells its seed. {@code -Dsentences=N} reads the sets of the first N seeds, {@code
 * -Dsentences.from=S} begins at seed S.
 */
class EverySentenceTest {

    /** Chapters of the auditors' and the law's own words, and of the way values are counted. */
    private static final Set<String> NOT_OF_CELLS =
            Set.of("background", "criteria", "figures", "record");

    @Test
    void saysWhatTheCellsSay() {
        long from = Long.getLong("sentences.from", 0);
        LongStream.range(from, from + Long.getLong("sentences", 40))
                .mapToObj(Drawn::of)
                .forEach(EverySentenceTest::check);
    }

    @ParameterizedTest
    @ValueSource(longs = {290, 291, 292})
    void saysSoOfAll(long seed) {
        check(Drawn.of(seed, 290));
    }

    private static void check(Drawn drawn) {
        Claim claim = new Claim(drawn);
        ToldSentences told = new ToldSentences(drawn);
        String chapter = "";
        int depth = 0;
        for (Block block : blocks(drawn)) {
            if (block instanceof Block.Heading heading) {
                if (!NOT_OF_CELLS.contains(chapter) || heading.level() <= depth) {
                    chapter = heading.anchor();
                    depth = heading.level();
                    claim.theme = List.of();
                    claim.area = area(drawn, heading.anchor());
                }
            } else if (!chapter.isEmpty() && !NOT_OF_CELLS.contains(chapter)) {
                paragraphs(block)
                        .filter(text -> !isOfTheRubric(drawn, text))
                        .forEach(text -> check(told, claim, text, drawn));
            }
        }
    }

    /** All but each unit's own page, which quotes and counts nothing, and takes longest to draw. */
    private static List<Block> blocks(Drawn drawn) {
        ReportContext m = new ReportContext(drawn.comparison(), drawn.language());
        m.labels().put("municipalities", "…");
        List<Block> blocks =
                Stream.concat(
                                ComparativeReport.CHAPTERS.stream(),
                                ComparativeReport.APPENDICES.stream())
                        .filter(section -> !(section instanceof MunicipalityPages))
                        .flatMap(section -> section.blocks(m).stream())
                        .toList();
        return References.named(blocks, m.labels());
    }

    private static void check(ToldSentences told, Claim claim, String text, Drawn drawn) {
        try {
            told.check(claim, text);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    "Seed %d (%d %s, %s, names %s): %s%n%s"
                            .formatted(
                                    drawn.seed(),
                                    drawn.audits().size(),
                                    drawn.kind(),
                                    drawn.language(),
                                    drawn.names(),
                                    text,
                                    e.getMessage()),
                    e);
        }
    }

    private static Optional<Area> area(Drawn drawn, String anchor) {
        return drawn.rubric().areas().stream()
                .filter(one -> anchor.equals("area-" + one.id()))
                .findFirst();
    }

    private static Stream<String> paragraphs(Block block) {
        if (block instanceof Block.Prose prose) {
            return Stream.of(text(prose));
        }
        return block instanceof Block.Items items
                ? items.items().stream().map(EverySentenceTest::text)
                : Stream.empty();
    }

    private static String text(Block.Prose prose) {
        return prose.runs().stream().map(Run::text).collect(Collectors.joining());
    }

    /** Recommendations are the rubric's own words. */
    private static boolean isOfTheRubric(Drawn drawn, String text) {
        Language language = drawn.language();
        return drawn.rubric().themes().stream()
                .flatMap(one -> one.recommendations().stream())
                .map((Text one) -> one.in(language))
                .anyMatch(text::equals);
    }
}
