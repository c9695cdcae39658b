package footnote.access;

import footnote.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** One-time codes that let a person or a group in, and those whom they let in. Safe for use by several threads and processes. */
public final class PairingCodes {
    /** Letters and digits that nobody takes for another one: 60 bits in all, so that their hash cannot be searched in a day. */
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{" + LENGTH + "}");

    /** What somebody sends who has mistyped a code: groups like those of a code, with a digit in it. */
    private static final Pattern LIKE_A_CODE =
            Pattern.compile("(?i)(?:/start\\s+)?(?=\\D*\\d)[0-9a-z]{2,6}(?:-[0-9a-z]{2,6}){1,3}");

    private static final Duration TRIES_COUNT = Duration.ofHours(1);
    private static final int MOST_TRIES = 5;
    /** Of all people together, so that nobody guesses with a thousand accounts. */
    private static final int MOST_TRIES_OF_ALL = 200;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public PairingCodes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who was let in by a code. */
    public record Admitted(long number, Instant since) {}

    /** Makes a code that works once, until its time is over. Only its hash is kept. */
    public String make(Duration life) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        long now = clock.millis();
        database.write(handle -> {
            handle.execute("DELETE FROM pairing_code WHERE expires <= ?", now);
            return handle.execute(
                    "INSERT INTO pairing_code (hash, expires) VALUES (?, ?)",
                    hash(plain(code.toString()).orElseThrow()),
                    now + life.toMillis());
        });
        return code.toString();
    }

    /** Those who were let in, the first ones first. */
    public List<Admitted> admitted() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT number, admitted_at FROM admitted ORDER BY admitted_at")
                        .map((row, context) ->
                                new Admitted(row.getLong("number"), Instant.ofEpochMilli(row.getLong("admitted_at"))))
                        .list());
    }

    /** Shows somebody the door again; false when nobody of this number was let in by a code. */
    public boolean revoke(long number) {
        return database.write(handle -> handle.execute("DELETE FROM admitted WHERE number = ?", number)) == 1;
    }

    /** The same group under another number. */
    public void moved(long before, long now) {
        database.write(
                handle -> handle.execute("UPDATE OR REPLACE admitted SET number = ? WHERE number = ?", now, before));
    }

    boolean hasAdmitted(Visitor visitor) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT 1 FROM admitted WHERE number IN (:person, :number))")
                        .bind("person", visitor.person())
                        .bind("number", visitor.number())
                        .mapTo(boolean.class)
                        .one());
    }

    static boolean mayBeCode(String words) {
        return plain(words).isPresent() || LIKE_A_CODE.matcher(words.strip()).matches();
    }

    /** Lets somebody in when the code is right and not used yet; wrong ones are counted. */
    Admission redeem(long number, String words) {
        return database.write(handle -> {
            long now = clock.millis();
            handle.execute("DELETE FROM pairing_try WHERE at <= ?", now - TRIES_COUNT.toMillis());
            int before = tries(handle, number);
            if (before > MOST_TRIES) {
                return new Admission.Silence();
            }
            if (before == MOST_TRIES || triesOfAll(handle) >= MOST_TRIES_OF_ALL) {
                count(handle, number, now);
                return new Admission.TooManyTries(untilOldestIsOver(handle, number, now));
            }
            Optional<String> code = plain(words);
            boolean right = code.isPresent() && takeAway(handle, code.get(), now);
            if (!right) {
                count(handle, number, now);
                return new Admission.WrongCode();
            }
            handle.execute(
                    "INSERT INTO admitted (number, admitted_at) VALUES (?, ?) ON CONFLICT DO NOTHING", number, now);
            handle.execute("DELETE FROM pairing_try WHERE number = ?", number);
            handle.execute("DELETE FROM refusal WHERE number = ?", number);
            return new Admission.Paired();
        });
    }

    private static boolean takeAway(Handle handle, String code, long now) {
        String taken = "DELETE FROM pairing_code WHERE hash = ? AND expires > ?";
        return handle.execute(taken, hash(code), now) == 1;
    }

    private static int tries(Handle handle, long number) {
        return handle.createQuery("SELECT count(*) FROM pairing_try WHERE number = :number")
                .bind("number", number)
                .mapTo(Integer.class)
                .one();
    }

    private static int triesOfAll(Handle handle) {
        return handle.createQuery("SELECT count(*) FROM pairing_try")
                .mapTo(Integer.class)
                .one();
    }

    private static void count(Handle handle, long number, long now) {
        handle.execute("INSERT INTO pairing_try (number, at) VALUES (?, ?)", number, now);
    }

    private static Duration untilOldestIsOver(Handle handle, long number, long now) {
        long oldest = handle.createQuery("SELECT min(at) FROM pairing_try WHERE number = :number")
                .bind("number", number)
                .mapTo(Long.class)
                .one();
        return Duration.ofMillis(oldest + TRIES_COUNT.toMillis() - now);
    }

    /** The code alone, without what people and links put around it. */
    private static Optional<String> plain(String words) {
        String code = words.strip()
                .replaceFirst("^/start\\s+", "")
                .replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT);
        return CODE.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    private static String hash(String code) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
