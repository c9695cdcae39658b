package footnote.library;

import footnote.model.FootnoteException;
import footnote.model.Scope;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.IOUtils;

/**
 * The Lucene index of passages: BM25 over words, HNSW over vectors. It is derived from the rows and may be deleted at any time.
 * Safe for use by several threads.
 */
final class PassageIndex implements AutoCloseable {
    private static final String ROW = "row";
    private static final String ROW_TERM = "row_term";
    private static final String VECTOR = "vector";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final PassageQueries queries;

    private PassageIndex(Directory directory, IndexWriter writer, Analyzer analyzer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, null);
        this.queries = new PassageQueries(analyzer);
    }

    /** Opens the index of a folder. Where another process holds it, or it cannot be read, the index is made anew: in memory or in the folder. */
    static PassageIndex open(Path folder) {
        try {
            return open(FSDirectory.open(folder), IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
        } catch (LockObtainFailedException held) {
            return inMemory();
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | NoSuchFileException
                | FileNotFoundException
                | EOFException unreadable) {
            return recreated(folder);
        } catch (IOException e) {
            throw new FootnoteException("The index in " + folder + " cannot be opened: " + e.getMessage(), false, e);
        }
    }

    static PassageIndex inMemory() {
        try {
            return open(new ByteBuffersDirectory(), IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PassageIndex recreated(Path folder) {
        try {
            Directory directory = FSDirectory.open(folder);
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return open(directory, IndexWriterConfig.OpenMode.CREATE);
        } catch (IOException e) {
            throw new FootnoteException(
                    "The index in " + folder
                            + " is damaged and cannot be replaced; delete that folder, it is made anew",
                    false,
                    e);
        }
    }

    private static PassageIndex open(Directory directory, IndexWriterConfig.OpenMode mode) throws IOException {
        Analyzer analyzer = LanguageFields.analyzer();
        IndexWriterConfig config =
                new IndexWriterConfig(analyzer).setOpenMode(mode).setCommitOnClose(true);
        IndexWriter writer = new IndexWriter(directory, config);
        try {
            return new PassageIndex(directory, writer, analyzer);
        } catch (IOException unreadable) {
            IOUtils.closeWhileHandlingException(writer::rollback, directory);
            throw unreadable;
        }
    }

    void add(IndexedPassage passage) {
        Document document = new Document();
        document.add(new NumericDocValuesField(ROW, passage.row()));
        document.add(new StringField(ROW_TERM, Long.toString(passage.row()), Field.Store.NO));
        document.add(new StringField(
                PassageQueries.LIBRARY, passage.article().library().value(), Field.Store.NO));
        document.add(new StringField(PassageQueries.ARTICLE, PassageQueries.term(passage.article()), Field.Store.NO));
        String words = LanguageFields.named(PassageQueries.WORDS, passage.language());
        String title = LanguageFields.named(PassageQueries.TITLE, passage.language());
        document.add(new TextField(words, passage.text(), Field.Store.NO));
        document.add(new TextField(title, passage.title() + "\n" + passage.heading(), Field.Store.NO));
        document.add(new KnnFloatVectorField(VECTOR, passage.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        try {
            writer.updateDocument(new Term(ROW_TERM, Long.toString(passage.row())), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(Collection<Long> rows) {
        try {
            for (long row : rows) {
                writer.deleteDocuments(new Term(ROW_TERM, Long.toString(row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what was added and deleted visible to searches. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the index to disk; without it, the next start reads the missing passages from the rows again. */
    void commit() {
        try {
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows of all passages in the index. */
    Set<Long> rows() {
        return search(searcher -> {
            Set<Long> rows = new TreeSet<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues values = leaf.reader().getNumericDocValues(ROW);
                for (int doc = 0; values != null && doc < leaf.reader().maxDoc(); doc++) {
                    boolean live = leaf.reader().getLiveDocs() == null
                            || leaf.reader().getLiveDocs().get(doc);
                    if (live && values.advanceExact(doc)) {
                        rows.add(values.longValue());
                    }
                }
            }
            return rows;
        });
    }

    /** BM25: rows with scores, best first. */
    Map<Long, Float> byWords(Scope scope, String question, int limit) {
        return queries.words(scope, question)
                .map(query -> search(searcher -> best(searcher, query, limit)))
                .orElse(Map.of());
    }

    /** Nearest vectors: rows with the cosine of the angle (scaled to 0..1 by Lucene), best first. */
    Map<Long, Float> byVector(Scope scope, float[] vector, int limit) {
        Query query = new KnnFloatVectorQuery(VECTOR, vector, limit, queries.filter(scope));
        return search(searcher -> best(searcher, query, limit));
    }

    private static Map<Long, Float> best(IndexSearcher searcher, Query query, int limit) throws IOException {
        Map<Long, Float> rows = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                int doc = hit.doc - leaf.docBase;
                if (doc < 0 || doc >= leaf.reader().maxDoc()) {
                    continue;
                }
                NumericDocValues values = leaf.reader().getNumericDocValues(ROW);
                if (values != null && values.advanceExact(doc)) {
                    rows.put(values.longValue(), hit.score);
                }
            }
        }
        return rows;
    }

    private <T> T search(Search<T> search) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return search.in(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (directory;
                writer) {
            searchers.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One look at the index as it is now. */
    @FunctionalInterface
    private interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }
}
