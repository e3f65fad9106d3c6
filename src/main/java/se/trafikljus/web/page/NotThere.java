package se.trafikljus.web.page;

/** That whoever asks is to learn nothing of a page, not even whether it exists. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
