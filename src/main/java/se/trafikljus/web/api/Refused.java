package se.trafikljus.web.api;

/** That a program's request is refused for a reason that no room knows of. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient Problems why;

    Refused(Problems why) {
        super(why.kind());
        this.why = why;
    }

    Problems why() {
        return why;
    }
}
