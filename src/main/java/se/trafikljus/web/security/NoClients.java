package se.trafikljus.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps nothing that a provider allows this program to do: it only asks who somebody is. */
final class NoClients implements OAuth2AuthorizedClientRepository {

    // The shape is the interface's.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String provider, @Nullable Authentication who, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // nothing is done in anybody's name there
    }

    @Override
    public void removeAuthorizedClient(
            String provider,
            @Nullable Authentication who,
            HttpServletRequest request,
            HttpServletResponse response) {
        // nothing was kept
    }
}
