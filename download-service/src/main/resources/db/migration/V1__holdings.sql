-- What may be served, to whom. Everything here is made from the studies' states and their content and can be made again.

create table study (
  study uuid primary key,
  accession text not null unique,
  owner text not null,
  readers text[] not null,
  sequence bigint not null,
  withdrawn_reason text,
  withdrawn_at text
);

-- A version is here once its content is loaded, and stays when it is closed, as the place of its tombstone.
create table version (
  study uuid not null references study on delete cascade,
  version integer not null,
  visibility text not null check (visibility in ('PRIVATE', 'OPENING', 'PUBLIC', 'CLOSED')),
  published_at timestamptz,
  content_digest text not null,
  facts_digest text not null,
  primary key (study, version)
);

-- Content is loaded chunk by chunk; versions of a study share chunks, so equal files have one row.
create table chunk (
  id bigint generated always as identity primary key,
  study uuid not null,
  kind text not null,
  digest text not null,
  unique (study, kind, digest)
);

create table version_chunk (
  study uuid not null,
  version integer not null,
  chunk bigint not null references chunk,
  primary key (study, version, chunk),
  foreign key (study, version) references version on delete cascade
);
create index version_chunk_chunk on version_chunk (chunk);

-- Paths are ordered by their bytes, as archives and listings are.
create table file (
  study uuid not null,
  path text collate "C" not null,
  chunk bigint not null,
  size bigint not null,
  sha256 text not null,
  crc32c text not null,
  crc32 text not null,
  media_type text not null,
  role text not null,
  object_key text not null,
  datasets text[] not null,
  primary key (study, path, chunk)
);
create index file_chunk on file (chunk);

create table image (
  image uuid not null,
  chunk bigint not null,
  study uuid not null,
  dataset text not null,
  plate text not null,
  well text not null,
  unviewable text,
  primary key (image, chunk)
);
create index image_chunk on image (chunk);
create index image_place on image (study, plate, well);

-- A part is a file, or with a trailing slash all files below.
create table image_part (
  image uuid not null,
  chunk bigint not null,
  path text collate "C" not null
);
create index image_part_image on image_part (image, chunk);
create index image_part_chunk on image_part (chunk);

create table image_facts (
  image uuid not null,
  chunk bigint not null,
  facts jsonb not null,
  primary key (image, chunk)
);
create index image_facts_chunk on image_facts (chunk);
