-- Where the manifest names a file; faults of its columns are told there.
alter table submission_file add column manifest_row bigint;
