package footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.access.AccessMode;
import footnote.access.AccessSettings;
import footnote.access.Quota;
import footnote.llm.ModelProvider;
import footnote.model.FootnoteException;
import footnote.retrieve.RetrievalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Path OF_THE_REPOSITORY = Path.of("config", "footnote.yaml");

    @TempDir
    Path folder;

    @Test
    void holdsWithoutAFileWhatTheFileOfTheRepositorySays() throws IOException {
        String yaml = Files.readString(OF_THE_REPOSITORY, StandardCharsets.UTF_8);

        assertThat(settings(yaml)).isEqualTo(settings(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "# only a comment", "---", "null", "model:", "model:\n  name:\n", "{}"})
    void takesTheStandardForWhatIsNotThere(String yaml) {
        assertThat(settings(yaml)).isEqualTo(settings(""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reader: {answer-form: 0.5}      | there is no setting 'reader.answer-form'; reader has answer-from, complete-from
            readers: {answer-from: 0.5}     | there is no section 'readers'; there are access, articles, conversation, feeds, folder, limits, model, prompts, reader
            reader: 5                       | 'reader' is '5', expected settings under it
            reader: {answer-from: high}     | reader.answer-from is 'high', expected a number from 0 to 1
            reader: {answer-from: 1.5}      | reader.answer-from is '1.5', expected a number from 0 to 1
            reader: {answer-from: .nan}     | Malformed numeric value '.nan'
            reader: {answer-from: 1e999}    | reader.answer-from is
            reader: {answer-from: [0.5]}    | reader.answer-from is '[0.5]', expected a number from 0 to 1
            retrieval: {passages: 0}        | retrieval.passages is '0', expected a whole number from 1 to 100
            retrieval: {passages: 1.5}      | retrieval.passages is '1.5', expected a whole number from 1 to 100
            retrieval: {passages: '5'}      | retrieval.passages is '5', expected a whole number from 1 to 100
            retrieval: {passages: 99999999999} | retrieval.passages is '99999999999', expected a whole number
            retrieval: {passages: yes}      | retrieval.passages is 'true', expected a whole number
            model: {provider: gpt}          | model.provider is 'gpt', expected one of
            model: {provider: openai}       | model.name is '', expected the name of a model
            model: {provider: openai, name: m} | OPENAI_API_KEY
            model: {name: 5}                | model.name is '5', expected a text
            model: {base-url: 'ftp://x'}    | model.base-url is 'ftp://x', expected an http:// or https:// address
            access: {mode: closed}          | access.mode is 'closed', expected one of open, allow-list, pairing-code
            access: {admins: 7}             | access.admins is '7', expected a list of numbers, such as [123456789]
            access: {admins: ['7']}         | access.admins is '["7"]', expected a list of numbers
            access: {people: [1.5]}         | access.people is '[1.5]', expected a list of numbers
            access: {people: {a: 7}}        | access.people is '{"a":7}', expected a list of numbers
            access: {chats: [0]}            | access.chats is '[0]', expected a list of numbers
            access: {admins: [-5]}          | access.admins holds -5, which is the number of a group
            limits: {chat-articles-per-day: -1} | limits.chat-articles-per-day is '-1', expected a whole number from 0
            - a list                        | must hold sections with settings
            just text                       | must hold sections with settings
            """)
    void refusesAWrongSettingByItsNameAndSaysWhatIsAllowed(String yaml, String message) {
        assertThatThrownBy(() -> settings(yaml))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: [",
                "a: b: c",
                "\tmodel: 1",
                "model:\n  name: \"x",
                "model: {name: a, name: b}",
                "a: 1\na: 2",
                "%"
            })
    void refusesWhatIsNotYaml(String yaml) {
        assertThatThrownBy(() -> settings(yaml))
                .isInstanceOf(FootnoteException.class)
                .hasMessageStartingWith("test");
    }

    @Test
    void readsWhoMayUseTheBotAndHowMuch() {
        Settings settings =
                settings("access: {mode: pairing-code, people: [7], chats: [-1001234567890], admins: [5000000000]}\n"
                        + "limits: {person-questions-per-day: 0}");

        assertThat(settings.access())
                .isEqualTo(new AccessSettings(
                        AccessMode.PAIRING_CODE, Set.of(7L), Set.of(-1001234567890L), Set.of(5000000000L)));
        assertThat(settings.limits().person()).isEqualTo(new Quota(20, 0, 300));
    }

    @Test
    void takesKeysAndTokensFromTheEnvironmentAndPrintsNone() {
        Map<String, String> environment =
                Map.of("TELEGRAM_BOT_TOKEN", " 123:secret\n", "OPENAI_API_KEY", "sk-secret", "GEMINI_API_KEY", "other");

        Settings settings = Settings.of(SettingsFile.parse("test", "model: {provider: openai, name: m}"), environment);

        assertThat(settings.telegramToken().value()).isEqualTo("123:secret");
        assertThat(settings.model().provider()).isEqualTo(ModelProvider.OPENAI);
        assertThat(settings.model().apiKey().value()).isEqualTo("sk-secret");
        assertThat(settings.toString()).doesNotContain("secret");
    }

    @Test
    void readsTheNamedFileBeforeTheOneOfTheEnvironment() throws IOException {
        Path named = Files.writeString(folder.resolve("named.yaml"), "retrieval: {passages: 9}");
        Path other = Files.writeString(folder.resolve("other.yaml"), "retrieval: {passages: 8}");
        Map<String, String> environment = Map.of("FOOTNOTE_CONFIG", other.toString());

        assertThat(SettingsSource.read(Optional.of(named), environment)
                        .retrieval()
                        .passages())
                .isEqualTo(9);
        assertThat(SettingsSource.read(Optional.empty(), environment)
                        .retrieval()
                        .passages())
                .isEqualTo(8);
        assertThat(SettingsSource.read(Optional.empty(), Map.of()).retrieval().passages())
                .isEqualTo(RetrievalSettings.standard().passages());
    }

    @Test
    void saysWhichSettingsFileCannotBeRead() {
        assertThatThrownBy(() -> SettingsSource.read(Optional.of(folder.resolve("none.yaml")), Map.of()))
                .isInstanceOf(FootnoteException.class)
                .hasMessageContaining("none.yaml cannot be read");
        assertThatThrownBy(() -> SettingsSource.read(Optional.of(folder), Map.of()))
                .isInstanceOf(FootnoteException.class);
    }

    private static Settings settings(String yaml) {
        return Settings.of(SettingsFile.parse("test", yaml), Map.of());
    }
}
