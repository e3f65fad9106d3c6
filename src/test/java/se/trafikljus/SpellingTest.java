package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {

    @Test
    void composesAndKeepsOneBlankForEachRun() {
        assertThat(Spelling.tidy(" A\u030are\u00a0\u2009 kommun\t")).isEqualTo("\u00c5re kommun");
    }

    @Test
    void comparesWithoutRegardToCase() {
        assertThat(Spelling.key("BARN- OCH\u00a0UNGDOMSN\u00c4MNDEN"))
                .isEqualTo(Spelling.key("Barn- och ungdomsna\u0308mnden "));
    }

    @Test
    void findsTheWordThatMixesAlphabetsAndTheLettersThatDo() {
        assertThat(Spelling.mixedAlphabets("Bygg- och \u0435\u043anämnden 2"))
                .contains("\u0435\u043anämnden");
        assertThat(Spelling.foreignLetters("\u0435\u043anämnden"))
                .isEqualTo("\u0435 (U+0435), \u043a (U+043A)");
        assertThat(Spelling.mixedAlphabets("Åsa na\u0308mnd № 3 Совет")).isEmpty();
    }
}
