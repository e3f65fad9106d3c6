/** The pages of the audits: their list, and all that is done with one but its scoring. */
@NullMarked
package se.trafikljus.web.audit;

import org.jspecify.annotations.NullMarked;
