"""`xapian_peer.py FOLDER`: measures Xapian with n-grams of Chinese, as `measure.ts` does the others, and prints it as JSON."""

import json
import os
import resource
import sys
import time

import xapian

folder = sys.argv[1]
with open(os.path.join(folder, "given.json"), encoding="utf-8") as file:
    given = json.load(file)


def resident():
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


def document_of(text):
    generator = xapian.TermGenerator()
    generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
    document = xapian.Document()
    generator.set_document(document)
    generator.index_text(text)
    return document


def build(path, texts):
    database = xapian.WritableDatabase(path, xapian.DB_CREATE_OR_OVERWRITE)
    for text in texts:
        database.add_document(document_of(text))
    database.commit()
    database.close()
    return xapian.Database(path)


def asked(database, text, operator, limit):
    # Not by the query parser, which cannot read 7 of CMRC's questions; the terms are the same.
    # The document has a name, because its list of terms does not keep it.
    document = document_of(text)
    terms = [term.term for term in document.termlist()]
    enquire = xapian.Enquire(database)
    enquire.set_query(xapian.Query(operator, terms))
    return [match.docid - 1 for match in enquire.get_mset(0, limit)]


def find(text, limit):
    return asked(texts, text, xapian.Query.OP_AND, limit)


def seconds_of(text):
    start = time.process_time()
    find(text, 20)
    return time.process_time() - start


before = resident()
used = time.process_time()
started = time.perf_counter()
path = os.path.join(folder, "texts.xapian")
texts = build(path, given["texts"])
build_seconds = time.perf_counter() - started
build_processor_seconds = time.process_time() - used
size = sum(entry.stat().st_size for entry in os.scandir(path))
for needle in given["warming"]:
    find(needle, 20)
times = [seconds_of(needle) * 1000 for needle in given["needles"]]
found = [find(needle, len(given["texts"])) for needle in given["needles"]]
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 - before
passages = build(os.path.join(folder, "passages.xapian"), given["passages"])
ranked = [asked(passages, question, xapian.Query.OP_OR, 10) for question in given["questions"]]
json.dump(
    {
        "buildSeconds": build_seconds,
        "buildProcessorSeconds": build_processor_seconds,
        "bytes": size,
        "mostBytes": most,
        "times": times,
        "found": found,
        "ranked": ranked,
    },
    sys.stdout,
)
