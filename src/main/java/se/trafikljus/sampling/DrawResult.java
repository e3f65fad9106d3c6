package se.trafikljus.sampling;

import java.util.Optional;

/**
 * A draw as it stands now.
 *
 * @param before the same draw as it stood before; empty where it is new
 */
public record DrawResult(Draw draw, Optional<Draw> before) {}
