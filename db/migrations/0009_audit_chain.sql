-- Acts inside an area, chained: each link hashes the act and the link before it, so that a removed, changed or inserted act
-- shows. One sequencer adds links after the commit; the request itself locks and knows nothing of it.

-- The transaction that wrote the act. What is older than every running transaction is settled, so the sequencer never
-- passes over a late commit. Never copied to another server: transaction numbers mean nothing there.
alter table audit_event add column tx xid8 not null default pg_current_xact_id();
create index audit_event_tx on audit_event (tx);

create table audit_chain (
  area_id uuid not null,
  -- 1, 2, 3 ... without gaps within an area.
  seq bigint not null check (seq > 0),
  event_id uuid not null,
  -- SM3 over the link before (32 zero bytes for the first) and the canonical act; see platform/audit-chain/link.ts.
  link bytea not null check (length(link) = 32),
  primary key (area_id, seq),
  unique (area_id, event_id),
  foreign key (area_id, event_id) references audit_event (area_id, id)
);
select linli.protect('audit_chain', 'true', 'false');

grant select on audit_chain to linli_app;
grant select, insert on audit_chain to linli_worker;
