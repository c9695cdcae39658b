"""Uncased WordPiece with exact character offsets, over the vocabulary of the jar's tokenizer.json."""
import functools
import json
import re
import unicodedata

CLS, SEP = 101, 102
CHUNK = re.compile(r"\S+")


class Tokenizer:
    def __init__(self, json_path):
        with open(json_path, encoding="utf8") as f:
            self.vocab = json.load(f)["model"]["vocab"]
        self.unknown = self.vocab["[UNK]"]
        self._chunk = functools.lru_cache(1_000_000)(self._pieces_of_chunk)

    def __call__(self, text):
        """Returns (ids, [(start, end)]) with offsets in code points of the text."""
        ids, spans = [], []
        for m in CHUNK.finditer(text):
            at = m.start()
            for number, start, end in self._chunk(m.group()):
                ids.append(number)
                spans.append((at + start, at + end))
        return ids, spans

    def _pieces_of_chunk(self, chunk):
        return tuple((i, start + a, start + b) for start, end in _words(chunk) for i, a, b in self._pieces_of(chunk[start:end]))

    def _pieces_of(self, word):
        chars = [(c, i) for i, ch in enumerate(word) for c in _fold(ch)]
        if not chars or len(chars) > 100:
            return ((self.unknown, 0, len(word)),)
        out, start = [], 0
        while start < len(chars):
            end = len(chars)
            while end > start:
                number = self.vocab.get(("##" if start else "") + "".join(c for c, _ in chars[start:end]))
                if number is not None:
                    break
                end -= 1
            if end == start:
                return ((self.unknown, 0, len(word)),)
            out.append((number, chars[start][1], chars[end - 1][1] + 1))
            start = end
        return tuple(out)


def _fold(ch):
    return "".join(c for c in unicodedata.normalize("NFD", ch.lower()) if unicodedata.category(c) != "Mn")


def _words(text):
    words, is_open = [], False
    for i, ch in enumerate(text):
        category = unicodedata.category(ch)
        if ch.isspace() or category in ("Cc", "Cf"):
            is_open = False
        elif category[0] == "P" or (ord(ch) < 128 and not ch.isalnum()) or 0x4E00 <= ord(ch) <= 0x9FFF:
            words.append((i, i + 1))
            is_open = False
        elif is_open:
            words[-1] = (words[-1][0], i + 1)
        else:
            words.append((i, i + 1))
            is_open = True
    return words
