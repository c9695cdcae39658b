package footnote.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footnote.model.ArticleDetails;
import footnote.model.UnusableSubmission;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedDocumentsTest {
    private static final String CORE = """
            <cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="d">\
            <dc:title>Crane falls onto pier</dc:title><dc:creator>Ana Lund</dc:creator>\
            <dcterms:created>2025-03-03T08:00:00Z</dcterms:created></cp:coreProperties>""";

    @Test
    void readsParagraphsListsAndTablesOfADocxInTheirOrder() {
        byte[] docx = Documents.docx("""
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Crane falls</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">The crane fell on </w:t></w:r><w:r><w:t>Monday.</w:t></w:r>\
                <w:del><w:r><w:delText>Deleted words.</w:delText></w:r></w:del></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>two ships waited</w:t></w:r></w:p>
                <w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>nobody was hurt</w:t></w:r></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cost</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2.4 million</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                <w:p><w:r><w:t>Repairs take three weeks.</w:t></w:r></w:p>
                """, CORE);

        PageText page = read(docx);

        assertThat(page.text().replaceAll("\n{2,}", "\n\n")).isEqualTo("""
                Crane falls

                The crane fell on Monday.

                - two ships waited
                - nobody was hurt
                Cost | 2.4 million

                Repairs take three weeks.""");
        assertThat(page.found())
                .isEqualTo(new ArticleDetails("Crane falls onto pier", "Ana Lund", "", "", "2025-03-03T08:00:00Z", ""));
    }

    @Test
    void readsAnEpubInTheOrderOfItsSpine() {
        String opf = """
                <package xmlns="o" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Two harbours</dc:title>\
                <dc:language>en</dc:language></metadata><manifest><item id="b" href="second.xhtml"/>\
                <item id="a" href="text/first%20part.xhtml"/></manifest>\
                <spine><itemref idref="a"/><itemref idref="b"/></spine></package>""";
        byte[] epub = Documents.epub(
                opf,
                Map.of(
                        "OEBPS/second.xhtml", "<html><body><p>Brask reopened later.</p></body></html>",
                        "OEBPS/text/first part.xhtml",
                                "<html><body><h1>One</h1><p>Tarrasund closed.</p></body></html>"));

        PageText page = read(epub);

        assertThat(page.text()).isEqualTo("One\n\nTarrasund closed.\n\nBrask reopened later.");
        assertThat(page.found().title()).isEqualTo("Two harbours");
        assertThat(page.found().language()).isEqualTo("en");
    }

    @Test
    void readsNoEntitiesAndNoFilesOfTheMachine() {
        String stolen = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&f;</w:t></w:r></w:p></w:body></w:document>";

        assertThatThrownBy(() -> read(Documents.zip(Map.of("word/document.xml", stolen))))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("broken");
    }

    @Test
    void saysThatAnotherPackedFileIsNoDocument() {
        assertThatThrownBy(() -> read(Documents.zip(Map.of("a.txt", "The harbour reopened."))))
                .isInstanceOf(UnusableSubmission.class)
                .hasMessageContaining("no .docx and no .epub");
    }

    private static PageText read(byte[] packed) {
        return DocumentKind.PACKED.read(packed, DocumentLimits.standard());
    }
}
