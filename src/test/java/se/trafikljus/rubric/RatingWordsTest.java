package se.trafikljus.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.trafikljus.Language;

class RatingWordsTest {

    private static final Scale REVIEW =
            new Scale(
                    List.of(
                            level("met", 1, Text.of("Uppfyllt", "Met"), "grön", "green", "U"),
                            level(
                                    "partly_met",
                                    0.5,
                                    Text.of("Delvis uppfyllt", "Partly met"),
                                    "delvis",
                                    "gul",
                                    "orange",
                                    "yellow",
                                    "D"),
                            level(
                                    "not_met",
                                    0,
                                    Text.of("Ej uppfyllt", "Not met"),
                                    "röd",
                                    "red",
                                    "E")));

    private final RatingWords words = RatingWords.of(REVIEW);

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    met, met
                    Uppfyllt, met
                    grön, met
                    green, met
                    U, met
                    partly_met, partly_met
                    Delvis uppfyllt, partly_met
                    Partly met, partly_met
                    delvis, partly_met
                    gul, partly_met
                    orange, partly_met
                    yellow, partly_met
                    D, partly_met
                    not_met, not_met
                    Ej uppfyllt, not_met
                    Not met, not_met
                    röd, not_met
                    red, not_met
                    E, not_met
                    not_in_scope, not_in_scope
                    Ingår ej i granskningen, not_in_scope
                    Ingår ej, not_in_scope
                    Kontrollmål saknas, not_in_scope
                    Not in scope, not_in_scope
                    grå, not_in_scope
                    grey, not_in_scope
                    gray, not_in_scope
                    -, not_in_scope
                    –, not_in_scope
                    not_assessable, not_assessable
                    Kan ej bedömas, not_assessable
                    Cannot be assessed, not_assessable
                    ?, not_assessable
                    """)
    void findsEveryWordOfTheContractInAnyCase(String word, String rating) {
        assertThat(words.find(word)).map(Rating::id).contains(rating);
        assertThat(words.find(word.toUpperCase(Locale.ROOT))).map(Rating::id).contains(rating);
        assertThat(words.find(word.toLowerCase(Locale.ROOT))).map(Rating::id).contains(rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SANT", "true", "1", "", " ", "unscored", "blå", "uppfyll", "—", "0.5"})
    void knowsNoOtherWord(String word) {
        assertThat(words.find(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" Ej  uppfyllt ", "ej\u00A0uppfyllt", "\tEj\nuppfyllt"})
    void bearsTheBlanksThatSpreadsheetsLeave(String word) {
        assertThat(words.find(word)).map(Rating::id).contains("not_met");
    }

    @Test
    void takesComposedAndDecomposedLettersAsOne() {
        assertThat(words.find("gro\u0308n")).map(Rating::id).contains("met");
        assertThat(words.find("ingA\u030Ar ej")).map(Rating::id).contains("not_in_scope");
    }

    @Test
    void doesNotHangOnTheLanguageOfTheComputer() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(words.find("INGÅR EJ I GRANSKNINGEN"))
                    .map(Rating::id)
                    .contains("not_in_scope");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesTheWordsAsTheRubricWritesThem() {
        assertThat(words.known())
                .startsWith("met", "Uppfyllt", "grön", "green", "U", "partly_met")
                .contains("Ingår ej i granskningen", "?")
                .doesNotHaveDuplicates();
    }

    @Test
    void answersAnUnknownWordWithEveryWordThatIsKnown() {
        String told = words.unknown("lila").in(Language.SV);
        assertThat(told).startsWith("Bedömningen ”lila” är okänd. De här orden");
        assertThat(words.known()).allSatisfy(word -> assertThat(told).containsIgnoringCase(word));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Upfyllt, Uppfyllt
                    UPPFYLLD, Uppfyllt
                    guul, gul
                    delviss, delvis
                    kan ej, Kan ej bedömas
                    """)
    void asksWhetherTheNearestWordWasMeant(String written, String meant) {
        assertThat(words.unknown(written).in(Language.SV)).contains("Menade du ”" + meant + "”?");
        assertThat(words.unknownInBrief(written, "kaa").in(Language.SV))
                .isEqualTo("Bedömningen ”%s” är okänd. Menade du ”%s”?".formatted(written, meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "1", "ja", "lila"})
    void guessesNothingWhereNoWordIsNear(String written) {
        assertThat(words.unknown(written).in(Language.SV)).doesNotContain("Menade du");
    }

    @Test
    void answersOnOneLineWhereThereMayBeManySuchWords() {
        assertThat(words.unknownInBrief("lila", "kaa").in(Language.EN))
                .isEqualTo(
                        "The rating “lila” is unknown. Write Met (U), Partly met (D), Not met (E),"
                                + " Not in scope (-), Cannot be assessed (?).");
    }

    @Test
    void refusesAWordWithTwoMeanings() {
        Scale scale =
                new Scale(
                        List.of(
                                level("met", 1, Text.of("Ja", "Yes"), "x"),
                                level("not_met", 0, Text.of("Nej", "No"), "X")));

        assertThatThrownBy(() -> RatingWords.of(scale))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'X' means both met and not_met");
    }

    private static Level level(String id, double value, Text label, String... aliases) {
        Look look = Look.of(id).orElseThrow();
        return new Level(id, value, look.symbol(), label, List.of(aliases), look.shade());
    }
}
