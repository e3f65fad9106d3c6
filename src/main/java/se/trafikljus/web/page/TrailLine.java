package se.trafikljus.web.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.trafikljus.Language;
import se.trafikljus.Localized;
import se.trafikljus.trail.Change;
import se.trafikljus.trail.Narrator;
import se.trafikljus.trail.TrailRecord;

/**
 * A record of the trail in words.
 *
 * @param seq its number
 * @param at when, in Sweden
 * @param subject what it is about, such as an audit's id
 */
public record TrailLine(
        String seq, String at, String who, String what, String subject, List<Field> fields) {

    /** A field that changed; empty where nothing stood or stands there. */
    public record Field(String name, String before, String after) {}

    public TrailLine {
        fields = List.copyOf(fields);
    }

    /** Puts records into words, and keeps the latest of them. */
    public static final class Writer implements Consumer<TrailRecord> {

        private final Narrator.Narration narration;
        private final Language language;
        private final int most;
        private final Deque<TrailRecord> latest = new ArrayDeque<>();
        private int left;

        /**
         * @param most how many are kept
         */
        public Writer(Narrator.Narration narration, Language language, int most) {
            this.narration = narration;
            this.language = language;
            this.most = most;
        }

        @Override
        public void accept(TrailRecord record) {
            latest.addLast(record);
            if (latest.size() > most) {
                latest.removeFirst();
                left++;
            }
        }

        /** How many earlier ones are not kept. */
        public int left() {
            return left;
        }

        /** Those that are kept, the latest first. */
        public List<TrailLine> latestFirst() {
            List<TrailLine> lines = new ArrayList<>();
            for (Iterator<TrailRecord> back = latest.descendingIterator(); back.hasNext(); ) {
                lines.add(line(back.next()));
            }
            return lines;
        }

        private TrailLine line(TrailRecord record) {
            List<Field> fields = new ArrayList<>();
            for (Change change : record.changes()) {
                for (String name : change.fields()) {
                    fields.add(field(record.subject(), change, name));
                }
            }
            return new TrailLine(
                    Long.toString(record.seq()),
                    TrailRecord.told(record.at()),
                    record.actor().name(),
                    words(narration.action(record.action()), record.action()),
                    record.subject().substring(record.subject().indexOf('/') + 1),
                    fields);
        }

        private Field field(String subject, Change change, String name) {
            String part = change.part();
            String place = part.isEmpty() ? "" : words(narration.part(subject, part), part) + " – ";
            return new Field(
                    place + words(narration.field(subject, name), name),
                    said(subject, name, change.before().getOrDefault(name, "")),
                    said(subject, name, change.after().getOrDefault(name, "")));
        }

        private String said(String subject, String field, String value) {
            return value.isEmpty() ? "" : words(narration.value(subject, field, value), value);
        }

        private String words(Optional<Localized> told, String otherwise) {
            return told.map(one -> one.in(language)).orElse(otherwise);
        }
    }
}
