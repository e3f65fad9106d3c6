package se.trafikljus.chart;

/** What is said of a picture to those who cannot see it. */
record Caption(String title, String description) {

    static final Caption NONE = new Caption("", "");
}
