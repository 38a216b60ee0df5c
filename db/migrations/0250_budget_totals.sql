-- What the lines of each agency come to in each budget, by source. The database keeps it, in the transaction that writes the
-- lines, so that no door leads past it: forms, imports, what is undone, what is mended by hand (ADR 250).
create table budget.line_totals (
  plan uuid not null,
  agency uuid not null,
  source text not null,
  lines bigint not null,
  amount numeric not null,
  primary key (plan, agency, source)
);
grant select on budget.line_totals to padu_app;

insert into budget.line_totals (plan, agency, source, lines, amount)
  select plan, agency, source, count(*), sum(amount) from budget.budget_lines where status <> 'void' group by 1, 2, 3;

create function budget.keep_line_totals() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- In the order of the key: of two who write at once, one waits, and never both.
  execute format(
    $sql$
      insert into budget.line_totals as t (plan, agency, source, lines, amount)
        select plan, agency, source, sum(n), sum(n * amount) from (%s) changed where status <> 'void'
        group by plan, agency, source having sum(n) <> 0 or sum(n * amount) <> 0 order by plan, agency, source
      on conflict (plan, agency, source) do update set lines = t.lines + excluded.lines, amount = t.amount + excluded.amount
    $sql$,
    case tg_op
      when 'INSERT' then 'select *, 1 as n from written'
      when 'DELETE' then 'select *, -1 as n from replaced'
      else 'select *, 1 as n from written union all select *, -1 from replaced'
    end
  );
  return null;
end
$$;

create trigger keep_line_totals_inserted after insert on budget.budget_lines
  referencing new table as written for each statement execute function budget.keep_line_totals();
create trigger keep_line_totals_updated after update on budget.budget_lines
  referencing old table as replaced new table as written for each statement execute function budget.keep_line_totals();
create trigger keep_line_totals_deleted after delete on budget.budget_lines
  referencing old table as replaced for each statement execute function budget.keep_line_totals();

-- Totals by agency no longer read the lines; what is below one agency is found by this.
drop index budget.budget_lines_totals;
create index budget_lines_of_agency on budget.budget_lines (plan, agency) where status <> 'void';
