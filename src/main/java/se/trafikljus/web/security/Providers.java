package se.trafikljus.web.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;
import se.trafikljus.Serving;

/**
 * Where people sign in elsewhere. A provider is asked to describe itself when somebody wants to go
 * there, so that the page opens though it does not answer; what the file says of it is read when
 * the server starts, so that a mistake in it is told then.
 */
@Component
@Lazy(false)
class Providers implements ClientRegistrationRepository {

    private static final Logger LOG = LoggerFactory.getLogger(Providers.class);

    private final List<Provider> all;
    private final Map<String, ClientRegistration> described = new ConcurrentHashMap<>();

    Providers(Serving serving) {
        this.all = ProviderFile.read(serving.home());
    }

    /** All of them, by id. */
    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Whether it says where to go; whatever stands in the way is logged. */
    boolean answers(Provider provider) {
        try {
            described.computeIfAbsent(provider.id(), id -> describe(provider));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} does not describe itself: {}", provider, e.getMessage());
            return false;
        }
    }

    private static ClientRegistration describe(Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(provider.id())
                .clientId(provider.client())
                .clientSecret(provider.secret())
                .scope(provider.scopes())
                .build();
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).filter(this::answers).map(one -> described.get(one.id())).orElse(null);
    }
}
