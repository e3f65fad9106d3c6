/** Where things live: the folder, the database connection, the lock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package se.trafikljus.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
