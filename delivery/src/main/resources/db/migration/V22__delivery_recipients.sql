-- A file goes to several recipients, each with a delivery of its own; before, a file and its only delivery shared an id.
alter table deliveries
    add column file_id uuid,
    add column subject text,
    add column body    text;
update deliveries set file_id = id;
alter table deliveries alter column file_id set not null;
create unique index deliveries_by_file on deliveries (file_id, lower(recipient));

update scheduled_tasks set task_name = 'call-file' where task_name = 'voicemail';
delete from scheduled_tasks where task_name = 'voicemail-sweep';
