package se.trafikljus.improvement.figures;

import java.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.trafikljus.BodyName;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.Message;
import se.trafikljus.improvement.Followed;
import se.trafikljus.rubric.Rubric;
import se.trafikljus.rubric.Theme;

/** By what figures are told apart. */
public enum Grouping {
    MUNICIPALITY {
        @Override
        List<Key> keys(Followed one) {
            return List.of(
                    new Key(one.municipality().code(), language -> one.municipality().name()));
        }
    },
    BODY {
        @Override
        List<Key> keys(Followed one) {
            String body = one.area().body();
            Localized name =
                    language ->
                            body.isBlank()
                                    ? Message.of("improvement.noBodyGroup").in(language)
                                    : body;
            return List.of(
                    new Key(
                            one.municipality().code() + " " + BodyName.key(body),
                            language -> one.municipality().name() + ": " + name.in(language)));
        }
    },
    /** One that belongs to several themes counts in each. */
    THEME {
        @Override
        List<Key> keys(Followed one) {
            List<Key> keys =
                    one.rubric().stream()
                            .flatMap(rubric -> one.themes().stream().map(t -> key(rubric, t)))
                            .toList();
            return keys.isEmpty() ? List.of(new Key("", Message.of("improvement.noTheme"))) : keys;
        }

        private static Key key(Rubric rubric, Theme theme) {
            return new Key(
                    rubric.id() + " " + theme.id(),
                    language -> rubric.id() + ": " + theme.title().in(language));
        }
    };

    /** {@code municipality}, {@code body} or {@code theme}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Some improvement areas that belong together, with their figures.
     *
     * @param label what people call them
     */
    public record Group(Localized label, List<Followed> areas, Figures figures) {

        public Group {
            areas = List.copyOf(areas);
        }
    }

    private record Key(String id, Localized label) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.id.equals(id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }

    abstract List<Key> keys(Followed one);

    /** The groups there are, in the order of their Swedish labels. */
    public List<Group> groups(List<Followed> all, LocalDate day) {
        Map<Key, List<Followed>> groups = new LinkedHashMap<>();
        all.forEach(
                one ->
                        keys(one)
                                .forEach(
                                        key ->
                                                groups.computeIfAbsent(
                                                                key, any -> new ArrayList<>())
                                                        .add(one)));
        Comparator<Object> swedish = Collator.getInstance(Locale.forLanguageTag("sv"));
        return groups.entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<Key, List<Followed>> entry) ->
                                                entry.getKey().label().in(Language.SV),
                                        swedish)
                                .thenComparing(entry -> entry.getKey().id()))
                .map(
                        entry ->
                                new Group(
                                        entry.getKey().label(),
                                        entry.getValue(),
                                        Figures.of(entry.getValue(), day)))
                .toList();
    }
}
