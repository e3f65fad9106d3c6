package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer says to browsers, whoever gives it: page, download, refusal or fault. */
public final class AnswerHeaders {

    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'none'; base-uri 'none'";

    private AnswerHeaders() {}

    /** Nothing inline or from elsewhere, nothing guessed from content, nothing in a frame. */
    public static void guard(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
    }

    /** The same for what is not to be kept. */
    public static void guardUnkept(HttpServletResponse response) {
        guard(response);
        response.setHeader("Cache-Control", "no-store");
    }
}
