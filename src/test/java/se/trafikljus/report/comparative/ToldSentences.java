package se.trafikljus.report.comparative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.trafikljus.Language;
import se.trafikljus.audit.Assessment;
import se.trafikljus.comparison.Names;
import se.trafikljus.rubric.Area;
import se.trafikljus.rubric.Objective;

/**
 * Every sentence that the comparative report can say, in both languages, with what must then be
 * true of the cells. Slots are told in {@link Claim}; words in braces depend on the unit.
 */
final class ToldSentences {

    /** A sentence, and what it claims. */
    record Told(String sv, String en, Consumer<Claim> check) {

        String in(Language language) {
            return language == Language.SV ? sv : en;
        }
    }

    private final Drawn drawn;
    private final List<Told> all = new ArrayList<>();
    private final Set<Objective> lacking = new HashSet<>();
    private int way;

    ToldSentences(Drawn drawn) {
        this.drawn = drawn;
        summary();
        digest();
        introduction();
        overview();
        areas();
        changes();
        conclusion();
        sensitivity();
    }

    /**
     * Reads a paragraph's sentences one by one and checks each.
     *
     * @throws AssertionError if a sentence is not known, or its cells do not bear it out
     */
    void check(Claim claim, String paragraph) {
        String rest = paragraph;
        while (!rest.isEmpty()) {
            int end = -1;
            for (Told one : all) {
                end = claim.read(one.in(drawn.language()), rest);
                if (end > 0) {
                    one.check().accept(claim);
                    break;
                }
            }
            if (end < 0) {
                throw new AssertionError("Nobody knows what this sentence claims: " + rest);
            }
            rest = rest.substring(end).strip();
        }
    }

    private void said(String sv, String en, Consumer<Claim> check) {
        all.add(new Told(sv, en, check));
    }

    /** What tells of the report and counts nothing. */
    private void said(String sv, String en) {
        said(sv, en, c -> {});
    }

    private static void are(Claim c, String slot, int number) {
        assertThat(c.number(slot)).as(slot).isEqualTo(number);
    }

    private static void audits(Claim c) {
        assertThat(c.audited("all")).isEqualTo(c.tally.units());
    }

    private void summary() {
        said(
                "{Studien jämför} <AUDITS:all> i syfte att"
                        + " lyfta fram utvecklingsområden och goda exempel.",
                "This {review compares} <AUDITS:all>, in order"
                        + " to identify areas for improvement and good examples.",
                ToldSentences::audits);
        said(
                "Rapporten bygger på utkast som inte är godkända: <NAMES:drafts>.",
                "The report rests on drafts that have not been approved: <NAMES:drafts>.",
                c -> drafts(c, true));
        said(
                "Rapporten bygger delvis på utkast som inte är godkända: <NAMES:drafts>.",
                "The report rests in part on drafts that are not approved: <NAMES:drafts>.",
                c -> drafts(c, false));
        said(
                "Rapporten bygger helt på utkast som inte är godkända.",
                "The report rests entirely on drafts that have not been approved.",
                c -> assertThat(drafts(c)).hasSize(c.tally.units()));
        said(
                "Rapporten bygger delvis på utkast som inte är godkända. Det gäller <SHARE:some>.",
                "The report rests in part on drafts that are not approved. This applies to"
                        + " <SHARE:some>.",
                c -> c.isShare("some", drafts(c).size(), c.tally.units(), ""));
        said(
                "Av de <N:all> bedömningarna är <SPLIT:split>.",
                "The <N:all> ratings comprise <SPLIT:split>.",
                c -> {
                    are(c, "all", java.util.stream.IntStream.of(c.tally.cells()).sum());
                    c.isSplit("split", c.tally.cells());
                });
        said(
                "En enda bedömning har gjorts: <SPLIT:split>.",
                "A single rating has been made: <SPLIT:split>.",
                c -> {
                    assertThat(c.tally.cells()).contains(1);
                    c.isSplit("split", c.tally.cells());
                });
        said(
                "Av de <N:all> bedömningarna, varav <N:some> är rekonstruerade och märkta (R), är"
                        + " <SPLIT:split>.",
                "The <N:all> ratings, of which <N:some> are reconstructed and marked (R), comprise"
                        + " <SPLIT:split>.",
                c -> {
                    are(c, "all", java.util.stream.IntStream.of(c.tally.cells()).sum());
                    are(c, "some", c.tally.reconstructed());
                    c.isSplit("split", c.tally.cells());
                });
        said(
                "Av de <N:all> bedömningarna, varav en är rekonstruerad och märkt (R), är"
                        + " <SPLIT:split>.",
                "The <N:all> ratings, of which one is reconstructed and marked (R), comprise"
                        + " <SPLIT:split>.",
                c -> {
                    assertThat(c.tally.reconstructed()).isEqualTo(1);
                    c.isSplit("split", c.tally.cells());
                });
        said(
                "Av de <N:all> bedömningarna, som samtliga är rekonstruerade och märkta (R), är"
                        + " <SPLIT:split>.",
                "The <N:all> ratings, all of them reconstructed and marked (R), comprise"
                        + " <SPLIT:split>.",
                c -> {
                    are(c, "all", c.tally.reconstructed());
                    c.isSplit("split", c.tally.cells());
                });
        said(
                "Inget kontrollmål har bedömts.",
                "No control objective has been rated.",
                c -> assertThat(c.tally.cells()).containsOnly(0));
        said(
                "{I} <SHARE:who> är samtliga bedömda kontrollmål uppfyllda.",
                "All control objectives rated are met {in} <SHARE:who>.",
                c -> c.isShare("who", c.tally.whole().get(0).size(), c.tally.units(), whole(c)));
        said(
                "För varje {kommun} återges här en rekommendation.",
                "One recommendation to each {municipality} is given here.");
        said(
                "Rekonstruerade bedömningar (R) ingår i underlaget.",
                "Includes reconstructed ratings (R).",
                c -> assertThat(c.tally.anyReconstructed()).isTrue());
        said(
                "Till de väsentligaste rekommendationerna hör nedanstående.",
                "The following are among the main recommendations.");
        said(
                "Samtliga finns under ”Rekommendationer”.",
                "All of them are found under “Recommendations”.");
        said("Följande rekommendationer lämnas:", "The following recommendations are made:");
    }

    /** Whoever has no rating has none that is not met, so that nobody may be counted among all. */
    private static String whole(Claim c) {
        assertThat(c.tally.whole().get(1)).hasSize(c.tally.units());
        return "";
    }

    private void drafts(Claim c, boolean all) {
        assertThat(c.names("drafts")).isEqualTo(drafts(c));
        assertThat(drafts(c).size() == c.tally.units()).isEqualTo(all);
    }

    private List<String> drafts(Claim c) {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < c.tally.units(); i++) {
            if (!drawn.audits().get(i).audit().status().locked()) {
                drafts.add(c.tally.name(i));
            }
        }
        return drafts;
    }

    private void digest() {
        said("<THEME:theme>.", "<THEME:theme>.", c -> c.theme = theme(c, c.theme("theme")));
        said(
                "Kontrollmålet <O:o> bedöms inte vara uppfyllt {i} {någon} {kommun}.",
                "The control objective <O:o> is not judged to be met {in} any {municipality}.",
                c -> nobody(c, false));
        said(
                "Inget av kontrollmålen <OO:o> bedöms vara uppfyllt {i} {någon} {kommun}.",
                "None of the control objectives <OO:o> is judged to be met {in} any {municipality}.",
                c -> {
                    several(c);
                    nobody(c, false);
                });
        said(
                "Inget av de <N:n> kontrollmål som kan jämföras bedöms vara uppfyllt {i} {någon}"
                        + " {kommun}.",
                "None of the <N:n> control objectives that can be compared is judged to be met {in}"
                        + " any {municipality}.",
                c -> {
                    List<Objective> compared =
                            c.theme.stream().filter(one -> !c.tally.isTooFew(one)).toList();
                    are(c, "n", (int) compared.stream().filter(o -> c.tally.rated(o) > 0).count());
                    assertThat(compared).allMatch(one -> c.tally.met(one).isEmpty());
                });
        said(
                "Kontrollmålet <O:o> bedöms inte vara helt uppfyllt {i} {någon} {kommun}.",
                "The control objective <O:o> is not judged to be wholly met {in} any {municipality}.",
                c -> nobody(c, true));
        said(
                "Inget av kontrollmålen <OO:o> bedöms vara helt uppfyllt {i} {någon} {kommun}.",
                "None of the control objectives <OO:o> is judged to be wholly met {in} any"
                        + " {municipality}.",
                c -> {
                    several(c);
                    nobody(c, true);
                });
        said(
                "Kontrollmålet <O:o> bedöms vara uppfyllt {i} samtliga {kommuner} där det bedömdes.",
                "The control objective <O:o> is judged to be met {in} all {municipalities} where it"
                        + " was rated.",
                ToldSentences::everybody);
        said(
                "Kontrollmålen <OO:o> bedöms vara uppfyllda {i} samtliga {kommuner} där de bedömdes.",
                "The control objectives <OO:o> are judged to be met {in} all {municipalities} where"
                        + " they were rated.",
                c -> {
                    several(c);
                    everybody(c);
                });
        said(
                "Kontrollmålet <O:o> bedöms vara uppfyllt <SHARES:shares>.",
                "The control objective <O:o> is judged to be met <SHARES:shares>.",
                c -> c.areShares("shares", c.objective("o")));
        said(
                "Däremot bedöms kontrollmålet <O:o> vara uppfyllt <SHARES:shares>.",
                "By contrast, the control objective <O:o> is judged to be met <SHARES:shares>.",
                c -> c.areShares("shares", c.objective("o")));
        said(
                "Inget av temats kontrollmål har bedömts.",
                "None of the theme's control objectives has been rated.",
                c -> assertThat(c.theme).isNotEmpty().allMatch(one -> c.tally.rated(one) == 0));
        said(
                "Kontrollmålen har bedömts i för få {kommuner}.",
                "The control objectives were rated in too few {municipalities}.",
                c ->
                        assertThat(c.theme.isEmpty() ? c.tally.objectives() : c.theme)
                                .allMatch(c.tally::isTooFew)
                                .anyMatch(one -> c.tally.rated(one) > 0));
        said("Underlaget medger ingen jämförelse.", "The evidence does not allow a comparison.");
    }

    private List<Objective> theme(Claim c, String title) {
        List<Objective> own =
                drawn.rubric().themes().stream()
                        .filter(one -> one.title().in(drawn.language()).equals(title))
                        .flatMap(one -> c.tally.of(one).stream())
                        .toList();
        List<Objective> themed =
                drawn.rubric().themes().stream().flatMap(one -> c.tally.of(one).stream()).toList();
        return own.isEmpty()
                ? c.tally.objectives().stream().filter(one -> !themed.contains(one)).toList()
                : own;
    }

    private static void several(Claim c) {
        assertThat(c.objectives("o")).hasSizeGreaterThan(1);
    }

    /** And whether somebody comes near, on the upper half of the scale. */
    private static void nobody(Claim c, boolean nearly) {
        nobody(c);
        assertThat(
                        c.objectives("o").stream()
                                .anyMatch(one -> c.tally.fallen(one) < c.tally.rated(one)))
                .isEqualTo(nearly);
    }

    private static void nobody(Claim c) {
        assertThat(c.objectives("o"))
                .allMatch(one -> c.tally.met(one).isEmpty() && !c.tally.isTooFew(one));
    }

    private static void everybody(Claim c) {
        assertThat(c.objectives("o"))
                .allMatch(one -> c.tally.below(one) == 0 && !c.tally.isTooFew(one));
    }

    private static void chosen(Claim c) {
        are(c, "all", c.tally.met(c.told()).size());
        assertThat(c.tally.accounts(c.told(), 7)).hasSize(7);
    }

    private void introduction() {
        said(
                "Syftet är att med utgångspunkt i <AUDITS:all>"
                        + " lyfta fram utvecklingsområden och goda exempel,"
                        + " som stöd för {kommunernas} fortsatta arbete.",
                "The purpose is to identify, from <AUDITS:all>, areas for improvement and good"
                        + " examples, in support of the {municipalities}' further work.",
                ToldSentences::audits);
        said(
                "{Studien} omfattar {granskningar i} <NAMES:all>.",
                "The {review} covers {audits in} <NAMES:all>.",
                c -> assertThat(c.names("all")).containsExactlyElementsOf(drawn.spoken().keySet()));
        said("Uppgifterna är hämtade ur <ANY>.", "The information is taken from <ANY>.");
        said("Ingen kompletterande granskning har gjorts.", "No further audit work has been done.");
        said(
                "Bedömningar märkta (R) är rekonstruerade och har inte gjorts av granskningarnas"
                        + " revisorer.",
                "Ratings marked (R) are reconstructed and were not made by the audits' auditors.",
                c ->
                        assertThat(drawn.audits())
                                .flatMap(one -> one.assessments())
                                .anyMatch(Assessment::isReconstructed));
        said(
                "Resultatet är en ögonblicksbild: förändringar efter respektive granskning har inte"
                        + " beaktats.",
                "The result is a snapshot: changes since each audit have not been taken into"
                        + " account.");
        said(
                "Revisionsfrågan har i samtliga granskningar varit:",
                "The audit question was the same in all audits:",
                c ->
                        assertThat(drawn.audits())
                                .extracting(one -> one.audit().question())
                                .containsOnly(""));
        years();
        said(
                "Andelar avser de {kommuner} där kontrollmålet har bedömts.",
                "Shares are of the {municipalities} where the control objective was rated.");
        said(
                "Kontrollmål som inte ingick i en granskning redovisas som ”Ingår ej i"
                        + " granskningen”, och kontrollmål som inte har kunnat bedömas redovisas"
                        + " särskilt.",
                "Control objectives that were not in the scope of an audit are shown as “Not in"
                        + " scope”, and those that could not be assessed are shown separately.");
        said("De räknas inte som brister.", "They are not counted as shortcomings.");
        said(
                "Med brist avses bedömningen <ANY:levels>.",
                "A shortcoming is a rating of <ANY:levels>.",
                ToldSentences::fallen);
        named();
        said(
                "Antalet {kommuner} är litet.",
                "The number of {municipalities} is small.",
                c -> assertThat(c.tally.units()).isLessThan(10));
        said(
                "{Studien} redovisar därför antal och gör inga anspråk på statistiska samband eller"
                        + " orsakssamband.",
                "The {review} therefore gives counts, and claims no statistical or causal"
                        + " relations.");
    }

    private void named() {
        said(
                "Goda exempel redovisas med {kommunens} namn.",
                "Good examples are given with the {municipality}'s name.",
                c -> assertThat(drawn.names()).isEqualTo(Names.STRENGTHS));
        said(
                "Brister beskrivs utan namn i löptexten men framgår av tabellerna.",
                "Shortcomings are described without names in the running text, but appear in the"
                        + " tables.");
        said(
                "Vilka {kommuner} som har brister framgår av tabellerna och rekommendationerna.",
                "Which {municipalities} have shortcomings appears from the tables and the"
                        + " recommendations.",
                c -> assertThat(drawn.names()).isEqualTo(Names.STRENGTHS));
        said(
                "{Kommunerna} anges vid namn i texten, både när ett kontrollmål är uppfyllt och när"
                        + " det finns brister.",
                "The {municipalities} are named in the text, both where a control objective is met"
                        + " and where there are shortcomings.",
                c -> assertThat(drawn.names()).isEqualTo(Names.ALL));
        said(
                "{Kommunerna} är avidentifierade.",
                "The {municipalities} are anonymous.",
                c -> assertThat(drawn.names()).isEqualTo(Names.NONE));
        said(
                "Namn, koder och id är ersatta med bokstäver, och iakttagelser, motiveringar, citat"
                        + " och källor är utelämnade.",
                "Names, codes and ids are replaced by letters, and findings, rationales, quotes and"
                        + " sources are left out.");
    }

    private void years() {
        said(
                "Granskningarna avser <Y:first>.",
                "The audits are about <Y:first>.",
                c -> years(c, 0));
        said(
                "<N:with> granskningar avser <Y:first>; <C:without> saknar angiven period.",
                "<N:with> audits are about <Y:first>; <N:without> have no period given.",
                c -> years(c, c.number("without")));
        said(
                "<N:with> granskningar avser <Y:first>; en saknar angiven period.",
                "<N:with> audits are about <Y:first>; one has no period given.",
                c -> years(c, 1));
        said(
                "En granskning avser <Y:first>; <C:without> saknar angiven period.",
                "One audit is about <Y:first>; <N:without> have no period given.",
                c -> years(c, c.number("without")));
        said(
                "En granskning avser <Y:first>; en saknar angiven period.",
                "One audit is about <Y:first>; one has no period given.",
                c -> years(c, 1));
        said(
                "Granskningarna avser olika år: perioderna slutar mellan <Y:first> och <Y:last>.",
                "The audits are about different years: their periods end between <Y:first> and"
                        + " <Y:last>.",
                c -> years(c, 0));
        said(
                "<N:with> granskningar avser olika år: perioderna slutar mellan <Y:first> och"
                        + " <Y:last>.",
                "<N:with> audits are about different years: their periods end between <Y:first> and"
                        + " <Y:last>.",
                c -> years(c, c.tally.units() - c.number("with")));
        said(
                "En granskning saknar angiven period.",
                "One audit has no period given.",
                c -> assertThat(periods()).hasSize(c.tally.units() - 1));
        said(
                "Övriga <N:without> saknar angiven period.",
                "The other <N:without> have no period given.",
                c -> assertThat(periods()).hasSize(c.tally.units() - c.number("without")));
        said(
                "Mellan den äldsta och den nyaste ligger <N:apart> år; det som skiljer {kommunerna}"
                        + " åt kan bero på när de granskades.",
                "There are <N:apart> years between the oldest and the newest; what differs between"
                        + " the {municipalities} may be due to when they were audited.",
                c -> are(c, "apart", periods().get(periods().size() - 1) - periods().get(0)));
    }

    private List<Integer> periods() {
        return drawn.audits().stream()
                .flatMap(one -> one.audit().periodTo().stream())
                .map(day -> day.getYear())
                .sorted()
                .toList();
    }

    private void years(Claim c, int without) {
        List<Integer> periods = periods();
        assertThat(periods).hasSize(c.tally.units() - without);
        if (c.has("with")) {
            are(c, "with", periods.size());
        }
        are(c, "first", periods.get(0));
        are(c, c.has("last") ? "last" : "first", periods.get(periods.size() - 1));
    }

    private void overview() {
        said(
                "Bedömningen per kontrollmål och {kommun} framgår av <TABLE>, bedömningen per område"
                        + " av <TABLE> och <TABLE>.",
                "The rating of each control objective in each {municipality} is shown in <TABLE>,"
                        + " the rating of each area in <TABLE> and <TABLE>.");
        said(
                "Av de <N:all> bedömningarna per område är <SPLIT:split>.",
                "The <N:all> ratings of areas comprise <SPLIT:split>.",
                c -> {
                    are(c, "all", java.util.stream.IntStream.of(c.tally.lights()).sum());
                    c.isSplit("split", c.tally.lights());
                });
        said(
                "En enda bedömning per område har gjorts: <SPLIT:split>.",
                "A single rating of an area has been made: <SPLIT:split>.",
                c -> {
                    assertThat(c.tally.lights()).contains(1);
                    c.isSplit("split", c.tally.lights());
                });
        said(
                "Ett område får den högsta bedömningen när samtliga bedömda kontrollmål har fått den"
                        + " högsta, och den lägsta när samtliga har fått den lägsta; annars avgör"
                        + " genomsnittet.",
                "An area gets the best rating where all its assessed objectives have the best, and"
                        + " the lowest where all have the lowest; otherwise the average decides.");
        said("Beräkningen framgår av bilagan.", "The calculation is in the appendix.");
        said("Teckenförklaring: <ANY>.", "Key: <ANY>.");
        said("Teckenförklaring: <ANY>, tomt: ännu inte bedömt.", "Legend: <ANY>.");
        said(
                "Ju närmare ytterkanten en punkt ligger, desto högre är bedömningen.",
                "The nearer a point is to the outer edge, the higher the rating.");
        said(
                "Där inget kontrollmål inom ett område har bedömts saknas punkt, och linjen är"
                        + " bruten.",
                "Where no control objective of an area was rated there is no point, and the line is"
                        + " broken.",
                c ->
                        assertThat(drawn.rubric().areas())
                                .anyMatch(area -> Tally.sum(c.tally.on(area)) < c.tally.units()));
        said(
                "Diagrammet visar varje områdes median bland {kommunerna}.",
                "The diagram shows each area's median among the {municipalities}.",
                c -> assertThat(c.tally.units()).isGreaterThan(8));
        said(
                "Det skuggade bandet går från den nedre till den övre kvartilen.",
                "The shaded band goes from the lower to the upper quartile.");
        said(
                "Det skuggade bandet i diagrammen går från den nedre till den övre kvartilen.",
                "The shaded band in the diagrams goes from the lower to the upper quartile.");
        said(
                "Diagram <C:which> visar varje {kommun} för sig, med medianen som streckad linje.",
                "Diagram <C:which> shows each {municipality} by itself, with the median as a dashed"
                        + " line.",
                c -> assertThat(c.tally.units()).isBetween(3, 30));
        said(
                "Diagram <C:first> till diagram <C:last> visar varje {kommun} för sig, med"
                        + " medianen som streckad linje.",
                "Diagram <C:first> to diagram <C:last> show each {municipality} by itself, with"
                        + " the median as a dashed line.",
                c -> assertThat(c.tally.units()).isGreaterThan(30));
    }

    private void areas() {
        said(
                "Inget av områdets <N:n> kontrollmål har bedömts i någon av granskningarna.",
                "None of the area's <N:n> control objectives was rated in any of the audits.",
                c -> {
                    are(c, "n", area(c).objectives().size());
                    assertThat(c.tally.on(area(c))).isEmpty();
                });
        said(
                "Området som helhet bedöms vara <SPREAD:spread> (<TABLE>).",
                "The area as a whole is judged to be <SPREAD:spread> (<TABLE>).",
                c -> {
                    assertThat(Tally.sum(c.tally.on(area(c)))).isEqualTo(c.tally.units());
                    c.isSpread("spread", c.tally.on(area(c)));
                });
        said(
                "Området som helhet har bedömts {i} <U:n> av <N:all> {kommuner}: <SPREAD:spread>"
                        + " (<TABLE>).",
                "The area as a whole was rated {in} <U:n> of <N:all> {municipalities}:"
                        + " <SPREAD:spread> (<TABLE>).",
                c -> {
                    are(c, "n", Tally.sum(c.tally.on(area(c))));
                    are(c, "all", c.tally.units());
                    c.isSpread("spread", c.tally.on(area(c)));
                });
        said(
                "Kontrollmålet <O:o> har inte bedömts i någon av granskningarna.",
                "The control objective <O:o> was not rated in any of the audits.",
                c -> assertThat(c.tally.rated(told(c))).isZero());
        said(
                "Kontrollmålet <O:o> bedöms vara <SPREAD:spread>.",
                "The control objective <O:o> is judged to be <SPREAD:spread>.",
                c -> {
                    assertThat(c.tally.rated(told(c))).isEqualTo(c.tally.units());
                    c.isSpread("spread", c.tally.on(told(c)));
                });
        said(
                "Kontrollmålet <O:o> har bedömts {i} <U:n> av <N:all> {kommuner}: <SPREAD:spread>.",
                "The control objective <O:o> was rated {in} <U:n> of <N:all> {municipalities}:"
                        + " <SPREAD:spread>.",
                c -> {
                    are(c, "n", c.tally.rated(told(c)));
                    are(c, "all", c.tally.units());
                    c.isSpread("spread", c.tally.on(told(c)));
                });
        said(
                "<ONE:who>. Motivering <ANY>.",
                "<ONE:who>. Motivering <ANY>.",
                c -> {
                    assertThat(c.tally.met(c.told())).contains(c.one("who"));
                    assertThat(c.tally.accounts(c.told(), 6)).contains(c.one("who"));
                });
        said(
                "Av de <N:all> {kommuner} som uppfyller kontrollmålet (<TABLE>) redovisas här sex med"
                        + " motivering, de som uppfyller flest kontrollmål sammantaget.",
                "Of the <N:all> {municipalities} that meet the control objective (<TABLE>), six with a"
                        + " rationale are shown here, those that meet the most control objectives in"
                        + " all.",
                c -> {
                    chosen(c);
                    assertThat(c.tally.isMarked(c.told())).isFalse();
                });
        said(
                "Av de <N:all> {kommuner} som uppfyller kontrollmålet (<TABLE>) redovisas här sex med"
                        + " motivering, i första hand de som revisorerna har framhållit som goda"
                        + " exempel och därefter de som uppfyller flest kontrollmål sammantaget.",
                "Of the <N:all> {municipalities} that meet the control objective (<TABLE>), six with a"
                        + " rationale are shown here, first those that the auditors have singled out"
                        + " as good examples and then those that meet the most control objectives in"
                        + " all.",
                c -> {
                    chosen(c);
                    assertThat(c.tally.isMarked(c.told())).isTrue();
                });
        said(
                "Vid lika antal avgör tabellens ordning.",
                "Where the numbers are equal, the order of the table decides.");
        said(
                "Bedömningen av kontrollmålet <O:o> saknar motivering eller källa {i} <SHARE:who>.",
                "The rating of the control objective <O:o> lacks a rationale or a source {in}"
                        + " <SHARE:who>.",
                c -> {
                    int rated = c.tally.rated(told(c));
                    c.isShare("who", c.tally.unfounded(told(c)).size(), rated, basis(c, rated));
                });
        said(
                "Det gäller <NAMES:who>.",
                "This concerns <NAMES:who>.",
                c -> {
                    assertThat(drawn.names()).isEqualTo(Names.ALL);
                    assertThat(c.names("who")).isEqualTo(c.tally.unfounded(c.told()));
                });
        said(
                "Följande bedömningar saknar motivering eller källa.",
                "These ratings lack a rationale or a source.",
                c ->
                        assertThat(c.tally.objectives())
                                .anyMatch(one -> !c.tally.unfounded(one).isEmpty()));
    }

    private static String basis(Claim c, int rated) {
        return rated == c.tally.units() ? "" : "rated";
    }

    private static Area area(Claim c) {
        return c.area.orElseThrow();
    }

    private static Objective told(Claim c) {
        return c.objective("o");
    }

    private void changes() {
        said(
                "Bedömningen är bättre än i den förra granskningen i fråga om:",
                "The rating is better than in the previous audit as regards:",
                c -> way = -1);
        said(
                "Bedömningen är sämre än i den förra granskningen i fråga om:",
                "The rating is worse than in the previous audit as regards:",
                c -> way = 1);
        said(
                "<O:o>: <NAMES:who>",
                "<O:o>: <NAMES:who>",
                c -> {
                    assertThat(drawn.names())
                            .isIn(way < 0 ? Set.of(Names.ALL, Names.STRENGTHS) : Set.of(Names.ALL));
                    assertThat(c.names("who")).isEqualTo(c.tally.changed(told(c), way));
                });
        said(
                "<O:o>: <SHARE:share>",
                "<O:o>: <SHARE:share>",
                c ->
                        c.isShare(
                                "share",
                                c.tally.changed(told(c), way).size(),
                                c.tally.steps(told(c)).size(),
                                "twice"));
        said(
                "För <SHARE:share> finns en tidigare granskning att jämföra med.",
                "For <SHARE:share> there is an earlier audit to compare with.",
                c -> {
                    assertThat(c.tally.twice()).hasSizeLessThan(c.tally.units());
                    c.isShare("share", c.tally.twice().size(), c.tally.units(), "");
                });
        said(
                "För <SHARE:share> finns en tidigare granskning att jämföra med (<TABLE>).",
                "For <SHARE:share> there is an earlier audit to compare with (<TABLE>).",
                c -> c.isShare("share", c.tally.twice().size(), c.tally.units(), ""));
        said(
                "Jämfört med den förra granskningen är <C:better> <RATINGS:are> bättre,"
                        + " <C:worse> sämre och <C:same> <SAME:unchanged>.",
                "Compared with the previous audit, <C:better> <RATINGS:are> better,"
                        + " <C:worse> worse and <C:same> <SAME:unchanged>.",
                c -> {
                    List<Integer> steps =
                            c.tally.objectives().stream()
                                    .flatMap(one -> c.tally.steps(one).stream())
                                    .toList();
                    Map.of("better", -1, "worse", 1, "same", 0)
                            .forEach(
                                    (slot, step) ->
                                            are(
                                                    c,
                                                    slot,
                                                    (int)
                                                            steps.stream()
                                                                    .filter(step::equals)
                                                                    .count()));
                    assertThat(c.isOfSeveral("are")).isEqualTo(c.number("better") > 1);
                    assertThat(c.isOfSeveral("unchanged")).isEqualTo(c.number("same") > 1);
                });
        said(
                "Därtill är <N:added> nya.",
                "In addition, <N:added> are new.",
                c -> are(c, "added", c.tally.added()));
        said(
                "Därtill är en ny.",
                "In addition, one is new.",
                c -> assertThat(c.tally.added()).isEqualTo(1));
    }

    private void answers() {
        for (String at : List.of("", " (<TABLE>)")) {
            said(
                    "Revisionsfrågan besvaras med <ANSWERS:given>" + at + ".",
                    "The audit question is answered <ANSWERS:given>" + at + ".",
                    c -> {
                        answered(c);
                        assertThat(c.tally.answered()).hasSize(c.tally.units());
                    });
            said(
                    "Revisionsfrågan är besvarad {i} <U:some> av <N:all> {kommuner}: <ANSWERS:given>"
                            + at
                            + ".",
                    "The audit question is answered {in} <U:some> of <N:all> {municipalities}:"
                            + " <ANSWERS:given>"
                            + at
                            + ".",
                    c -> {
                        answered(c);
                        are(c, "some", c.tally.answered().size());
                        are(c, "all", c.tally.units());
                    });
        }
    }

    private static void answered(Claim c) {
        Map<String, Integer> given = new LinkedHashMap<>();
        c.tally
                .answered()
                .forEach(one -> given.merge(one.label().in(c.language()), 1, Integer::sum));
        assertThat(c.answers("given")).isEqualTo(given);
    }

    private void conclusion() {
        answers();
        said(
                "Mest genomgående är bristerna i fråga om <O:o>: kontrollmålet bedöms inte vara"
                        + " uppfyllt {i} {någon} {kommun}.",
                "Shortcomings are most pervasive as regards <O:o>: the control objective is not"
                        + " judged to be met {in} any {municipality}.",
                this::none);
        said(
                "Mest genomgående är bristerna i fråga om <OO:o>: inget av de <N:n> kontrollmålen bedöms"
                        + " vara uppfyllt {i} {någon} {kommun}.",
                "Shortcomings are most pervasive as regards <OO:o>: none of the <N:n> control"
                        + " objectives is judged to be met {in} any {municipality}.",
                c -> {
                    are(c, "n", c.objectives("o").size());
                    several(c);
                    none(c);
                });
        said(
                "Vanligast är brister i fråga om <SHORT:spread>.",
                "Shortcomings are most common as regards <SHORT:spread>.",
                c -> spread(c, true));
        said(
                "Därefter är brister vanligast i fråga om <SHORT:spread>.",
                "Next, shortcomings are most common as regards <SHORT:spread>.",
                c -> spread(c, true));
        said(
                "Vanligast är brister i fråga om bland annat <SHORT:spread>.",
                "Shortcomings are most common as regards, among others, <SHORT:spread>.",
                c -> spread(c, false));
        said(
                "Därefter är brister vanligast i fråga om bland annat <SHORT:spread>.",
                "Next, shortcomings are most common as regards, among others, <SHORT:spread>.",
                c -> spread(c, false));
        said(
                "Inga brister återkommer i flertalet av {kommunerna} i fråga om de kontrollmål som"
                        + " kan jämföras.",
                "Among the control objectives that can be compared, no shortcoming recurs in most of"
                        + " the {municipalities}.",
                c ->
                        assertThat(comparable(c))
                                .isNotEmpty()
                                .noneMatch(one -> 2 * c.tally.fallen(one) > c.tally.units())
                                .noneMatch(one -> c.tally.fallen(one) == c.tally.rated(one)));
        said(
                "Ingen brist återkommer i mer än hälften av {kommunerna}.",
                "No shortcoming recurs in more than half of the {municipalities}.",
                c ->
                        assertThat(comparable(c))
                                .isNotEmpty()
                                .noneMatch(one -> 2 * c.tally.fallen(one) > c.tally.units())
                                .noneMatch(one -> c.tally.fallen(one) == c.tally.rated(one)));
        said(
                "Av de <N:all> bristerna gäller <N:some> en och samma {kommun} (<TABLE>).",
                "Of the <N:all> shortcomings, <N:some> concern one and the same {municipality}"
                        + " (<TABLE>).",
                c -> {
                    assertThat(drawn.names()).isNotEqualTo(Names.ALL);
                    gathered(c);
                });
        said(
                "Av de <N:all> bristerna gäller <N:some> <NAMES:who> (<TABLE>).",
                "Of the <N:all> shortcomings, <N:some> concern <NAMES:who> (<TABLE>).",
                c -> {
                    assertThat(drawn.names()).isEqualTo(Names.ALL);
                    assertThat(c.names("who")).containsExactly(gathered(c));
                });
        said(
                "Goda exempel finns i fråga om <MODELS:models>.",
                "There are good examples as regards <MODELS:models>.",
                c -> {
                    assertThat(drawn.names()).isNotEqualTo(Names.NONE);
                    lacking.clear();
                    lacking.addAll(c.models("models"));
                    assertThat(lacking).noneMatch(c.tally::isTooFew);
                });
        said(
                "Övriga {kommuner} kan ta del av erfarenheterna.",
                "The other {municipalities} can draw on that experience.",
                c ->
                        assertThat(lacking)
                                .anyMatch(one -> c.tally.met(one).size() < c.tally.units()));
        said(
                "Mot bakgrund av granskningarna lämnar vi följande rekommendationer till ansvariga"
                        + " nämnder, ordnade efter tema.",
                "In the light of the audits we make the following recommendations to the committees"
                        + " responsible, by theme.",
                c -> {
                    assertThat(drawn.kind()).isEqualTo(Drawn.Kind.MUNICIPALITIES);
                    assertThat(c.tally.anyReconstructed()).isFalse();
                });
        said(
                "Nedan följer rekommendationer med anledning av de brister som jämförelsen visar,"
                        + " ordnade efter tema.",
                "The following are recommendations on account of the shortcomings that the"
                        + " comparison shows, by theme.",
                c -> assertThat(c.tally.anyReconstructed()).isTrue());
        said(
                "Mot bakgrund av granskningarna lämnar vi följande rekommendationer till"
                        + " {kommunerna}, ordnade efter tema.",
                "In the light of the audits we make the following recommendations to the"
                        + " {municipalities}, by theme.",
                c -> assertThat(drawn.kind()).isNotEqualTo(Drawn.Kind.MUNICIPALITIES));
        said(
                "Rekommendationerna per kontrollmål, och vilka {kommuner} de avser, framgår av <TABLE:at>.",
                "The recommendations by control objective, and which {municipalities} they concern,"
                        + " are found in <TABLE:at>.",
                c -> assertThat(drawn.names()).isNotEqualTo(Names.NONE));
    }

    /** Whose more than half of the shortcomings are. */
    private String gathered(Claim c) {
        List<Integer> each = c.tally.fallenOf();
        int all = each.stream().mapToInt(Integer::intValue).sum();
        int most = each.stream().mapToInt(Integer::intValue).max().orElseThrow();
        are(c, "all", all);
        are(c, "some", most);
        assertThat(2 * most).isGreaterThan(all);
        return c.tally.name(each.indexOf(most));
    }

    private static void fallen(Claim c) {
        List<String> levels =
                c.tally.levels().stream()
                        .filter(one -> one.value() <= 0.5)
                        .map(one -> one.label().in(c.language()))
                        .toList();
        assertThat(c.quotations("levels")).isEqualTo(levels);
    }

    private static List<Objective> comparable(Claim c) {
        return c.tally.objectives().stream().filter(one -> !c.tally.isTooFew(one)).toList();
    }

    /** They are the most pervasive, so no other may be as pervasive. */
    private void none(Claim c) {
        nobody(c);
        assertThat(comparable(c).stream().filter(one -> c.tally.fallen(one) == c.tally.rated(one)))
                .containsExactlyInAnyOrderElementsOf(c.objectives("o"));
    }

    /** Those told are the most common, and if they are told to be all, no other is as common. */
    private void spread(Claim c, boolean all) {
        Comparator<Objective> share =
                Comparator.comparingDouble(
                        one -> (double) c.tally.fallen(one) / c.tally.rated(one));
        List<Objective> told = c.shortcomings("spread");
        List<Objective> others =
                comparable(c).stream()
                        .filter(
                                one ->
                                        !told.contains(one)
                                                && c.tally.fallen(one) < c.tally.rated(one))
                        .toList();
        Objective least = told.stream().min(share).orElseThrow();
        int nearest = others.stream().mapToInt(one -> share.compare(least, one)).min().orElse(1);
        boolean anyUsual =
                comparable(c).stream()
                        .anyMatch(one -> 2 * c.tally.fallen(one) > c.tally.rated(one));
        assertThat(told)
                .allMatch(
                        one ->
                                c.tally.fallen(one) > 0
                                        && (!anyUsual
                                                || 2 * c.tally.fallen(one) > c.tally.rated(one)));
        assertThat(nearest).isEqualTo(all ? 1 : 0);
    }

    private void sensitivity() {
        said(
                "Vilket av två områden som får det högre medelvärdet beror inte i något fall på hur"
                        + " <ANY> värderas.",
                "Which of two areas has the higher mean does not in any case depend on the value given"
                        + " to <ANY>.",
                c -> assertThat(new Orders(drawn, c.tally).turned()).isZero());
        said(
                "Vilket av områdena <A:a> och <A:b> som får det högre medelvärdet beror på hur <ANY>"
                        + " värderas.",
                "Which of the areas <A:a> and <A:b> has the higher mean depends on the value given"
                        + " to <ANY>.",
                c ->
                        assertThat(new Orders(drawn, c.tally).pairsTurned())
                                .containsExactly(List.of(c.area("a").id(), c.area("b").id())));
        said(
                "Det gäller inget annat par av områden.",
                "No other pair of areas is concerned.",
                c -> {
                    assertThat(new Orders(drawn, c.tally).turned()).isEqualTo(1);
                    assertThat(new Orders(drawn, c.tally).pairs()).isGreaterThan(1);
                });
        said(
                "I <C:turned> av <C:pairs> jämförelser av två områden beror det på hur <ANY>"
                        + " värderas vilket område som får det högre medelvärdet.",
                "In <C:turned> of <C:pairs> comparisons of two areas, which has the higher mean"
                        + " depends on the value given to <ANY>.",
                c -> {
                    Orders orders = new Orders(drawn, c.tally);
                    are(c, "turned", orders.turned());
                    assertThat(orders.turned()).isGreaterThan(1);
                    are(c, "pairs", orders.pairs());
                });
        said(
                "Av de <N:first> {kommuner} där området <A:a> är uppfyllt är även <A:b> uppfyllt"
                        + " {i} <N:both>; bland de <N:others> övriga {i} <ANY:other>.",
                "{In} <N:both> of the <N:first> {municipalities} where the area <A:a> is met, <A:b> is"
                        + " met as well; among the other <N:others>, {in} <ANY:other>.",
                c -> together(c, c.number("first"), c.number("both")));
        said(
                "{I} båda {kommunerna} där området <A:a> är uppfyllt är även <A:b> uppfyllt; bland de"
                        + " <N:others> övriga {i} <ANY:other>.",
                "{In} both {municipalities} where the area <A:a> is met, <A:b> is met as well; among"
                        + " the other <N:others>, {in} <ANY:other>.",
                c -> together(c, 2, 2));
        said(
                "{I} samtliga <N:first> {kommuner} där området <A:a> är uppfyllt är även <A:b>"
                        + " uppfyllt; bland de <N:others> övriga {i} <ANY:other>.",
                "{In} all <N:first> {municipalities} where the area <A:a> is met, <A:b> is met as"
                        + " well; among the other <N:others>, {in} <ANY:other>.",
                c -> together(c, c.number("first"), c.number("first")));
        said(
                "Räkningen gäller de <N:n> {kommuner} som har ett värde i båda områdena.",
                "This counts the <N:n> {municipalities} that have a value in both areas.",
                c -> {
                    are(c, "n", lastTable.size());
                    assertThat(lastTable.size()).isLessThan(c.tally.units());
                });
        said(
                "Sambandsmåttet gamma är <ANY:gamma>.",
                "The measure of association gamma is <ANY:gamma>.",
                c ->
                        assertThat(c.theme("gamma").replace(',', '.').replace('\u2212', '-'))
                                .isEqualTo(Orders.gamma(lastTable)));
        said(
                "Att två områden följs åt visar inte att det ena är orsak till det andra.",
                "That two areas go together does not show that one is the cause of the other.");
    }

    private List<int[]> lastTable = List.of();

    private void together(Claim c, int first, int both) {
        List<int[]> table = new ArrayList<>();
        for (int i = 0; i < c.tally.units(); i++) {
            Optional<Integer> a = c.tally.light(i, c.area("a"));
            Optional<Integer> b = c.tally.light(i, c.area("b"));
            if (a.isPresent() && b.isPresent()) {
                table.add(new int[] {a.get(), b.get()});
            }
        }
        lastTable = table;
        assertThat(first).isEqualTo(count(table, true, false) + count(table, true, true));
        assertThat(both).isEqualTo(count(table, true, true));
        are(c, "others", table.size() - first);
        String word = c.theme("other");
        boolean none = Stream.of("ingen", "inget", "none").anyMatch(word::equals);
        assertThat(none ? 0 : c.number("other")).isEqualTo(count(table, false, true));
        assertThat(word).isNotEqualTo("noll");
    }

    private static int count(List<int[]> table, boolean first, boolean second) {
        return (int)
                table.stream()
                        .filter(one -> (one[0] == 0) == first && (one[1] == 0) == second)
                        .count();
    }
}
