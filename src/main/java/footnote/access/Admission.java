package footnote.access;

import java.time.Duration;

/** What comes of wanting something of the bot. */
public sealed interface Admission {

    /** May use it. */
    record Free() implements Admission {}

    /** May use it from now on: the code was right. */
    record Paired() implements Admission {}

    /**
     * May not, and is to be told so.
     *
     * @param number what to hand to the operator
     * @param byCode whether a code of the operator opens the door
     */
    record Refused(long number, boolean byCode) implements Admission {}

    /** May not: there is no such code any more. */
    record WrongCode() implements Admission {}

    /** May not, and is not to try another code before this time is over. */
    record TooManyTries(Duration pause) implements Admission {}

    /** May not, and was told so before. */
    record Silence() implements Admission {}
}
