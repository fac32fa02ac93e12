-- Files are written under the lock of their submission, a million at a time: looking it up for each was a quarter of
-- the work.
alter table submission_file drop constraint submission_file_submission_fkey;
