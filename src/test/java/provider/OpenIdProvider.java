package provider;

import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.shell.core.autoconfigure.SpringShellAutoConfiguration;

/** A real OpenID provider, where anna and okand sign in with the password "pw". */
public final class OpenIdProvider implements AutoCloseable {

    private static final String NOWHERE = "http://127.0.0.1/none";

    private final ServletWebServerApplicationContext rooms;

    private OpenIdProvider(ServletWebServerApplicationContext rooms) {
        this.rooms = rooms;
    }

    /** Starts it on a free port of this machine. */
    public static OpenIdProvider start() {
        SpringApplication application = new SpringApplication(Program.class);
        application.setDefaultProperties(
                Map.of(
                        "spring.config.location",
                        "optional:classpath:/none/",
                        "server.port",
                        "0",
                        "server.address",
                        "127.0.0.1",
                        "server.servlet.session.cookie.name",
                        "PROVIDER",
                        "spring.main.banner-mode",
                        "off"));
        return new OpenIdProvider((ServletWebServerApplicationContext) application.run());
    }

    /** Its address. */
    public String issuer() {
        return "http://127.0.0.1:" + rooms.getWebServer().getPort();
    }

    /** Lets a program with that address to come back to ask who somebody is. */
    public void register(String redirect) {
        rooms.getBean(InMemoryRegisteredClientRepository.class).save(client(redirect));
    }

    private static RegisteredClient client(String redirect) {
        return RegisteredClient.withId(UUID.randomUUID().toString())
                .clientId(redirect.equals(NOWHERE) ? "nobody" : "trafikljus")
                .clientSecret(redirect.equals(NOWHERE) ? "{noop}-" : "{noop}hemligt")
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(redirect)
                .scope("openid")
                .scope("profile")
                .build();
    }

    @Override
    public void close() {
        rooms.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {DataSourceAutoConfiguration.class, SpringShellAutoConfiguration.class})
    static class Program {

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(client(NOWHERE));
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("anna").password("{noop}pw").roles("USER").build(),
                    User.withUsername("okand").password("{noop}pw").roles("USER").build());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> names() {
            return token ->
                    token.getClaims()
                            .claim(
                                    "preferred_username",
                                    token.getPrincipal().getName().equals("anna")
                                            ? "ANNA Andersson"
                                            : "Okänd Person");
        }
    }
}
