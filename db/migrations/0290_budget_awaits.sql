-- Who must still verify a budget in coordination: the step is offered to them, and to nobody the regulation does not name.
alter table budget.budget_plans
  add column awaits text[] check (awaits <@ array['verify-planning', 'verify-finance', 'coordinate-team']::text[]);
