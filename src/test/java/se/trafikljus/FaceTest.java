package se.trafikljus;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What a face may call: only what asks who is acting, or what belongs to nobody. */
class FaceTest {

    private static final List<String> FACES = List.of("shell", "web", "api");

    /** Of the beans of the rooms, what a face may call without saying who acts. */
    private static final Set<String> NOBODYS =
            Set.of(
                    // The register of municipalities is public.
                    "Municipalities.all",
                    "Municipalities.find",
                    "Municipalities.get",
                    "Municipalities.registered",
                    // Says only whether there is a register of persons at all.
                    "People.isUnkept",
                    // Finds out who acts.
                    "Passwords.proven",
                    "Tokens.proven",
                    // Finds out for whom another service vouches, and whom they are to ask.
                    "Vouching.known",
                    "Vouching.keepers",
                    // Proves a file that whoever asks has in hand, and tells nothing of what is in
                    // it.
                    "Backups.verify",
                    // Reads nothing itself: what is read then asks who reads.
                    "Transactions.readingFromNow");

    @Test
    void facesCallNothingThatDoesNotAskWhoActs() {
        JavaClasses all =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("se.trafikljus");
        Set<String> unasked = new TreeSet<>();
        for (JavaClass face : all) {
            if (isFace(face)) {
                for (JavaMethodCall call : face.getMethodCallsFromSelf()) {
                    JavaClass owner = call.getTargetOwner();
                    if (owner.getPackageName().startsWith("se.trafikljus")
                            && !isFace(owner)
                            && !isStatic(call)
                            && owner.isMetaAnnotatedWith(Component.class)
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Actor.class))) {
                        unasked.add(owner.getSimpleName() + "." + call.getTarget().getName());
                    }
                }
            }
        }
        unasked.removeAll(NOBODYS);
        assertThat(unasked)
                .as("a face says who acts, or the method is listed above with the reason")
                .isEmpty();
    }

    /** What is static has nothing to read from but what it is given. */
    private static boolean isStatic(JavaMethodCall call) {
        return call.getTarget()
                .resolveMember()
                .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
                .isPresent();
    }

    private static boolean isFace(JavaClass one) {
        return FACES.stream()
                .anyMatch(face -> one.getPackageName().startsWith("se.trafikljus." + face));
    }
}
