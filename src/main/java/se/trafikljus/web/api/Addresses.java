package se.trafikljus.web.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where programs ask. */
public final class Addresses {

    static final String ALL = "/api";

    static final String V1 = ALL + "/v1";
    static final String DESCRIPTION = ALL + "/openapi";

    private Addresses() {}

    /**
     * Whether a program asks, or asked for what is answered in its place now; not where the address
     * could not be read.
     */
    public static boolean isOfProgram(HttpServletRequest request) {
        Object before = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = String.valueOf(before == null ? request.getRequestURI() : before);
        return path.equals(ALL) || path.startsWith(ALL + "/");
    }
}
