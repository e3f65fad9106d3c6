package se.trafikljus.rubric;

import java.util.List;

/** Areas gathered for a chapter of the report, with what is recommended for them. */
public record Theme(String id, Text title, List<String> areas, List<Text> recommendations) {

    public Theme {
        areas = List.copyOf(areas);
        recommendations = List.copyOf(recommendations);
    }
}
