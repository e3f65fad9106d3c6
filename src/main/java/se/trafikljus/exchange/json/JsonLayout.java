package se.trafikljus.exchange.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/** Lays JSON out so that what belongs together, such as a cell, stands on one line. */
final class JsonLayout implements PrettyPrinter {

    private static final int DEEPEST_WITH_LINES = 2;

    private int depth;

    @Override
    public void writeRootValueSeparator(JsonGenerator json) {
        json.writeRaw('\n');
    }

    @Override
    public void writeStartObject(JsonGenerator json) {
        json.writeRaw('{');
        depth++;
    }

    @Override
    public void beforeObjectEntries(JsonGenerator json) {
        breakLine(json, "");
    }

    @Override
    public void writeObjectNameValueSeparator(JsonGenerator json) {
        json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) {
        json.writeRaw(',');
        breakLine(json, " ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) {
        end(json, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator json) {
        json.writeRaw('[');
        depth++;
    }

    @Override
    public void beforeArrayValues(JsonGenerator json) {
        breakLine(json, "");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) {
        json.writeRaw(',');
        breakLine(json, " ");
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) {
        end(json, entries, ']');
    }

    private void end(JsonGenerator json, int entries, char bracket) {
        boolean withLines = depth <= DEEPEST_WITH_LINES;
        depth--;
        if (entries > 0 && withLines) {
            breakLine(json, "");
        }
        json.writeRaw(bracket);
    }

    private void breakLine(JsonGenerator json, String otherwise) {
        json.writeRaw(depth <= DEEPEST_WITH_LINES ? "\n" + "  ".repeat(depth) : otherwise);
    }
}
