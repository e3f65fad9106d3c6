/** The pages of whoever keeps the register of persons and the workspace. */
@NullMarked
package se.trafikljus.web.admin;

import org.jspecify.annotations.NullMarked;
