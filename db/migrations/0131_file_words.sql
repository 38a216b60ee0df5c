-- The words that stand in attached files, once each: to find the one that was meant when a question is misspelt. Which files
-- hold a word is asked of their own index, under the rights of whoever searches.
create table kernel.file_words (word text primary key check (length(word) between 4 and 60));
create index file_words_alike on kernel.file_words using gin (word gin_trgm_ops);
grant select, insert on kernel.file_words to padu_app;
insert into kernel.file_words
select distinct word from kernel.file_texts, unnest(tsvector_to_array(words)) word
where length(word) between 4 and 60 and word ~ '^[[:alpha:]]+$';
