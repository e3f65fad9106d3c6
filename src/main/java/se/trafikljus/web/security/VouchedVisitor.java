package se.trafikljus.web.security;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * A visitor for whom a provider vouched. What it told of them besides the name is not kept.
 *
 * @param subject the provider's own word for the person
 */
record VouchedVisitor(Visitor visitor, String subject) implements OidcUser, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return visitor.name();
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of("sub", subject);
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public OidcUserInfo getUserInfo() {
        return new OidcUserInfo(getClaims());
    }

    @Override
    public OidcIdToken getIdToken() {
        return new OidcIdToken("-", null, null, getClaims());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }
}
