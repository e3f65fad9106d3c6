package se.trafikljus;

/** Something as it stood before a change, and as it stands now. */
public record Changed<T>(T before, T after) {}
