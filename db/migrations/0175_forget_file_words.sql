-- Words of files that are gone go with them.
grant delete on kernel.file_words to padu_app;
