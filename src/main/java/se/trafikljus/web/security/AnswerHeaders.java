package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer says to browsers, whoever gives it: page, download, refusal or fault. */
public final class AnswerHeaders {

    private static final String PAGES =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    /** Where no page is, nothing at all is to be fetched. */
    private static final String PROGRAMS = "default-src 'none'; frame-ancestors 'none'";

    private AnswerHeaders() {}

    /**
     * Nothing inline or from elsewhere, nothing guessed from content, nothing in a frame.
     *
     * @param isOfProgram whether a program asked, which is given no pages
     */
    public static void guard(HttpServletResponse response, boolean isOfProgram) {
        response.setHeader("Content-Security-Policy", isOfProgram ? PROGRAMS : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /** The same for what is not to be kept. */
    public static void guardUnkept(HttpServletResponse response, boolean isOfProgram) {
        guard(response, isOfProgram);
        response.setHeader("Cache-Control", "no-store");
    }
}
