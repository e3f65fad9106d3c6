package se.trafikljus.web.security;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import se.trafikljus.people.User;
import se.trafikljus.people.Vouching;

/** Lets in whoever a provider vouches for, if the register of persons knows them. */
@Component
class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    /** That a provider vouched for somebody whom nobody registered. */
    static final class Unregistered extends OAuth2AuthenticationException {

        private static final long serialVersionUID = 1L;
        private final SignInFault.Told told;

        Unregistered(SignInFault.Told told) {
            super(new OAuth2Error("unregistered"));
            this.told = told;
        }

        SignInFault.Told told() {
            return told;
        }
    }

    private final Providers providers;
    private final Vouching vouching;
    private final OidcUserService service = new OidcUserService();

    ProviderSignIn(Providers providers, Vouching vouching) {
        this.providers = providers;
        this.vouching = vouching;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser there = service.loadUser(request);
        String id = request.getClientRegistration().getRegistrationId();
        Provider provider = providers.find(id).orElseThrow();
        String name =
                Optional.ofNullable(there.getClaimAsString(provider.claim())).orElse("").strip();
        Optional<User> known = vouching.known(name);
        if (known.isEmpty()) {
            LOG.warn("{} vouches for somebody who is in no register", provider);
            throw new Unregistered(
                    name.isEmpty()
                            ? SignInFault.Told.of("web.provider.nameless", provider.label())
                            : SignInFault.Told.of(
                                    "web.provider.unregistered",
                                    provider.label(),
                                    name,
                                    vouching.keepers()));
        }
        return new VouchedVisitor(
                new Visitor(known.get().person().name(), false),
                Optional.ofNullable(there.getSubject()).orElse(""));
    }
}
