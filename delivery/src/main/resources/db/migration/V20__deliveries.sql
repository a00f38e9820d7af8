-- Deliveries as they are shown: attempts, state, last error, next try.
create table deliveries (
    id           uuid        primary key,
    account_id   uuid        not null,
    call_id      text        not null,
    recipient    text        not null,
    state        text        not null check (state in ('waiting', 'delivered', 'failed')),
    attempts     integer     not null default 0 check (attempts >= 0),
    last_error   text,
    next_try     timestamptz,
    created_at   timestamptz not null,
    delivered_at timestamptz,
    check ((state = 'waiting') = (next_try is not null)),
    check ((state = 'delivered') = (delivered_at is not null))
);

create index deliveries_by_account on deliveries (account_id, created_at desc);
create index deliveries_by_call on deliveries (call_id);

-- The table of db-scheduler; its columns are that library's.
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_tasks_by_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_by_last_heartbeat on scheduled_tasks (last_heartbeat);
