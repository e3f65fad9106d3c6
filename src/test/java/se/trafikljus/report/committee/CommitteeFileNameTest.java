package se.trafikljus.report.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommitteeFileNameTest {

    private static final String NAME = "committee-1470-";

    private static String name(String body, List<String> all) {
        return CommitteeFileName.of("1470", body, all);
    }

    @Test
    void leavesTheOrdinaryNameAsItIs() {
        assertThat(name("Barn- och utbildningsnämnden", List.of("Socialnämnden", "Бюро")))
                .isEqualTo(NAME + "barn-och-utbildningsnamnden");
        assertThat(name("Бюро", List.of("Бюро", "Socialnämnden"))).isEqualTo(NAME + "x");
    }

    @Test
    void givesBodiesOfOnePlainNameNamesOfTheirOwnInWhicheverOrder() {
        List<String> all = new ArrayList<>(List.of("A + B", "A B", "A / B", "Бюро", "Совет", "X"));
        List<String> names = all.stream().map(body -> name(body, all)).toList();
        assertThat(names).doesNotHaveDuplicates();
        assertThat(names.get(1)).isEqualTo(NAME + "a-b");
        assertThat(names.get(5)).isEqualTo(NAME + "x");
        assertThat(List.of(names.get(0), names.get(2)))
                .allMatch(name -> name.matches(NAME + "a-b-[0-9a-f]{6}"));
        assertThat(List.of(names.get(3), names.get(4)))
                .allMatch(name -> name.matches(NAME + "x-[0-9a-f]{6}"));
        List<String> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        assertThat(all.stream().map(body -> name(body, turned)).toList()).isEqualTo(names);
    }

    @Test
    void countsOneBodyOnceHoweverItIsWritten() {
        List<String> all =
                List.of("Räddningsnämnden", " RÄDDNINGSNÄMNDEN", "Ra\u0308ddningsnämnden");
        assertThat(all.stream().map(body -> name(body, all)).distinct())
                .containsExactly(NAME + "raddningsnamnden");
    }

    @Test
    void tellsTwoLongNamesApart() {
        String start = "Nämnden för mycket ".repeat(10);
        List<String> all = List.of(start + "ett", start + "två");
        assertThat(all.stream().map(body -> name(body, all)).toList())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.length() < 150);
    }
}
