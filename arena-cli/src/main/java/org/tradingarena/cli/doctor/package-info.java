/**
 * What {@code arena doctor} looks at: each check is one function that returns a finding and repairs nothing.
 *
 * <p>May look at the machine and at the network; never prints the value of a key. Start reading at {@link
 * org.tradingarena.cli.doctor.Checkup}.
 */
@NullMarked
package org.tradingarena.cli.doctor;

import org.jspecify.annotations.NullMarked;
