-- Whether answers without evidence are refused or only warned about, where the regulation leaves that to the government.
alter table maturity.evaluation_cycles
  add column evidence_policy text check (evidence_policy in ('required', 'warned'));
