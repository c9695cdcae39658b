package footnote.fetch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules that a site gives to programs (RFC 9309): the longest rule that fits a path decides, and permission wins a draw. */
record RobotsFile(List<Rule> rules) {
    static final RobotsFile EVERYTHING = new RobotsFile(List.of());

    private static final int MOST_RULES = 2_000;
    private static final int LONGEST_RULE = 500;

    RobotsFile {
        rules = List.copyOf(rules);
    }

    /** One line of the rules. */
    record Rule(boolean allows, String path) {
        /** Stars match anything; plain pieces are looked for one after the other, so that no rule takes long. */
        boolean matches(String target) {
            boolean toTheEnd = path.endsWith("$");
            String[] pieces = (toTheEnd ? path.substring(0, path.length() - 1) : path).split(Pattern.quote("*"), -1);
            if (!target.startsWith(pieces[0])) {
                return false;
            }
            int at = pieces[0].length();
            for (int i = 1; i < pieces.length; i++) {
                boolean last = toTheEnd && i == pieces.length - 1;
                int found = last ? target.length() - pieces[i].length() : target.indexOf(pieces[i], at);
                if (found < at || !target.startsWith(pieces[i], found)) {
                    return false;
                }
                at = found + pieces[i].length();
            }
            return !toTheEnd || at == target.length();
        }
    }

    /** The rules for a program of this name, or else those for all. */
    static RobotsFile parse(String text, String name) {
        List<Rule> ours = new ArrayList<>();
        List<Rule> everybodys = new ArrayList<>();
        List<List<Rule>> group = new ArrayList<>();
        boolean named = false;
        boolean inAgents = false;
        for (String line : text.split("\\R", -1)) {
            String plain = line.replaceFirst("#.*", "");
            int colon = plain.indexOf(':');
            String key = colon < 0 ? "" : plain.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = plain.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!inAgents) {
                    group.clear();
                }
                inAgents = true;
                boolean us = value.equalsIgnoreCase(name);
                named |= us;
                if (us || value.equals("*")) {
                    group.add(us ? ours : everybodys);
                }
            } else if (key.equals("allow") || key.equals("disallow")) {
                inAgents = false;
                add(group, key.equals("allow"), value);
            }
        }
        return new RobotsFile(named ? ours : everybodys);
    }

    private static void add(List<List<Rule>> group, boolean allows, String path) {
        if (path.isEmpty() || path.length() > LONGEST_RULE) {
            return;
        }
        for (List<Rule> rules : group) {
            if (rules.size() < MOST_RULES) {
                rules.add(new Rule(allows, path));
            }
        }
    }

    /**
     * Whether a page may be fetched.
     *
     * @param target path and query
     */
    boolean allows(String target) {
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.path().length();
            if (length >= longest && rule.matches(target)) {
                allowed = length == longest ? allowed || rule.allows() : rule.allows();
                longest = length;
            }
        }
        return allowed;
    }
}
