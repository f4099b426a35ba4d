#include "archive/migrations.h"

namespace prikaz::archive {

namespace {

// search_key orders documents by date and then by id, so that the index gives the newest first
// without sorting: (days since 1970 + 2^20) * 2^32 + id.
constexpr const char* kFirst = R"sql(
CREATE TABLE archive(
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE journal(
  id INTEGER PRIMARY KEY,
  department TEXT NOT NULL,
  kind TEXT NOT NULL,
  prefix TEXT NOT NULL,
  letters TEXT NOT NULL,
  year INTEGER NOT NULL,
  UNIQUE(department, kind, prefix, letters, year)
);

CREATE TABLE document(
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  status INTEGER NOT NULL,
  kind TEXT NOT NULL,
  department TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT,
  title TEXT NOT NULL,
  school TEXT NOT NULL,
  batch TEXT NOT NULL,
  nomenclature TEXT NOT NULL,
  article TEXT NOT NULL,
  years INTEGER,
  permanent INTEGER NOT NULL,
  review INTEGER NOT NULL,
  reason TEXT NOT NULL,
  origin TEXT NOT NULL,
  added TEXT NOT NULL,
  marks TEXT NOT NULL,
  search_key INTEGER NOT NULL UNIQUE
);
CREATE INDEX document_by_number ON document(number);
CREATE INDEX document_by_origin ON document(origin) WHERE origin <> '';

CREATE TABLE number(
  journal INTEGER NOT NULL REFERENCES journal(id),
  serial INTEGER NOT NULL CHECK(serial > 0),
  letter TEXT NOT NULL,
  document INTEGER UNIQUE REFERENCES document(id),
  printed TEXT NOT NULL,
  date TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY(journal, serial, letter),
  CHECK(document IS NOT NULL OR reason <> '')
) WITHOUT ROWID;

CREATE TABLE object(
  digest TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  deleted INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE TABLE version(
  document INTEGER NOT NULL REFERENCES document(id),
  serial INTEGER NOT NULL,
  made TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY(document, serial)
) WITHOUT ROWID;

CREATE TABLE file(
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL,
  version INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  object TEXT NOT NULL REFERENCES object(digest),
  note TEXT NOT NULL,
  FOREIGN KEY(document, version) REFERENCES version(document, serial)
);
CREATE INDEX file_of_version ON file(document, version);
CREATE INDEX file_of_object ON file(object);

CREATE TABLE person(
  document INTEGER NOT NULL REFERENCES document(id),
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY(document, position)
) WITHOUT ROWID;

CREATE TABLE term(
  document INTEGER NOT NULL REFERENCES document(id),
  position INTEGER NOT NULL,
  date TEXT,
  written TEXT NOT NULL,
  what TEXT NOT NULL,
  executor TEXT NOT NULL,
  place TEXT NOT NULL,
  PRIMARY KEY(document, position)
) WITHOUT ROWID;
CREATE INDEX term_by_date ON term(date) WHERE date IS NOT NULL;

CREATE TABLE body(
  document INTEGER PRIMARY KEY REFERENCES document(id),
  text TEXT NOT NULL
);

CREATE TABLE event(
  id INTEGER PRIMARY KEY,
  time TEXT NOT NULL,
  type TEXT NOT NULL,
  document INTEGER REFERENCES document(id),
  agent TEXT NOT NULL,
  outcome TEXT NOT NULL,
  detail TEXT NOT NULL,
  record TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE INDEX event_of_document ON event(document) WHERE document IS NOT NULL;

CREATE VIEW searchable AS
  SELECT document.search_key AS id, document.title AS title, body.text AS text,
    (SELECT group_concat(name, char(10)) FROM person WHERE person.document = document.id) AS people,
    document.marks AS marks
  FROM document JOIN body ON body.document = document.id;

CREATE VIRTUAL TABLE words USING fts5(
  title, text, people, marks,
  content='searchable', content_rowid='id', tokenize='prikaz'
);
INSERT INTO words(words, rank) VALUES ('rank', 'bm25(6.0, 1.0, 2.0, 0.0)');
)sql";

}  // namespace

const std::array<const char*, 1> kMigrations = {kFirst};

}  // namespace prikaz::archive
