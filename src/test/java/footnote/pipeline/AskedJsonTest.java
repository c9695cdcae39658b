package footnote.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import footnote.model.Answer;
import footnote.model.AnswerMode;
import footnote.model.AnswerSentence;
import footnote.model.ArticleDetails;
import footnote.model.ArticleKey;
import footnote.model.Asked;
import footnote.model.Citation;
import footnote.model.LibraryId;
import footnote.model.NotFoundReason;
import footnote.model.Question;
import footnote.model.Scope;
import footnote.model.Span;
import footnote.model.Timings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AskedJsonTest {
    private static final Citation PLAIN = new Citation(
            1,
            new ArticleKey(LibraryId.SHARED, "fire"),
            ArticleDetails.UNKNOWN,
            "Ferry fire",
            "12 hurt",
            new Span(3, 10));
    private static final Citation DETAILED = new Citation(
            2,
            new ArticleKey(LibraryId.SHARED, "lake"),
            new ArticleDetails("Lake \"T\"", "Ann", "Gazette", "https://a.example/b", "2025-02-18", "en"),
            "Lake \"T\"",
            "3 m 😀",
            new Span(0, 6));

    @Test
    void writesAnAnswer() {
        Answer answer = new Answer.Answered(
                List.of(
                        new AnswerSentence("12 were hurt.", List.of(1), List.of()),
                        new AnswerSentence("The lake fell.", List.of(1, 2), List.of())),
                "12",
                List.of(PLAIN, DETAILED),
                AnswerMode.READER);

        String json = AskedJson.of(asked(answer)).toString();

        assertThat(json).isEqualTo("""
                {"status":"answered","answer":"12 were hurt. [1] The lake fell. [1][2]","short":"12",\
                "resolved_question":"How many were hurt?",\
                "sentences":[{"text":"12 were hurt.","citations":[1]},{"text":"The lake fell.","citations":[1,2]}],\
                "citations":[{"n":1,"article":"fire","title":"Ferry fire","url":null,"date":null,"quote":"12 hurt","start":3,"end":10},\
                {"n":2,"article":"lake","title":"Lake \\"T\\"","url":"https://a.example/b","date":"2025-02-18","quote":"3 m 😀","start":0,"end":6}],\
                "reason":null,"nearest":[],"mode":"reader",\
                "timings_ms":{"resolve":0.0,"retrieve":1.5,"answer":2.13,"verify":0.0,"total":10.0}}""");
    }

    @Test
    void writesNullForNoShortAnswer() {
        Answer answer = new Answer.Answered(
                List.of(new AnswerSentence("12 were hurt.", List.of(1), List.of())),
                "",
                List.of(PLAIN),
                AnswerMode.MODEL);

        assertThat(AskedJson.of(asked(answer)).toString()).contains("\"short\":null", "\"mode\":\"model\"");
    }

    @Test
    void writesWhatWasNotFound() {
        Answer answer = new Answer.NotFound(
                NotFoundReason.PARTLY_COVERED, List.of(PLAIN), "What is said about it?", AnswerMode.MODEL);

        String json = AskedJson.of(asked(answer)).toString();

        assertThat(json).isEqualTo("""
                {"status":"not_found","answer":"The articles speak of this, but do not say what you ask.","short":null,\
                "resolved_question":"How many were hurt?","sentences":[],"citations":[],"reason":"partly_covered",\
                "nearest":[{"n":1,"article":"fire","title":"Ferry fire","url":null,"date":null,"quote":"12 hurt","start":3,"end":10}],\
                "mode":"model","timings_ms":{"resolve":0.0,"retrieve":1.5,"answer":2.13,"verify":0.0,"total":10.0}}""");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryReasonInSmallLetters(NotFoundReason reason) {
        Answer answer = new Answer.NotFound(reason, List.of(), "", AnswerMode.READER);

        assertThat(AskedJson.of(asked(answer)).get("reason").asText()).matches("[a-z_]+");
    }

    private static Asked asked(Answer answer) {
        Question question = new Question("How many?", List.of(), Scope.of(LibraryId.SHARED));
        Timings timings = new Timings(0, 1.5, 2.1251, 0, 10);
        return new Asked(question, "How many were hurt?", answer, List.of(), "", "", timings);
    }
}
