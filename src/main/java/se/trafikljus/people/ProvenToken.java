package se.trafikljus.people;

/** A token that holds, and who it lets a program act as. */
public record ProvenToken(Token token, User user) {}
