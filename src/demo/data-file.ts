import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false };
const cells = Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]));
const text = Type.Optional(Type.String());

const stepFields = {
  step: Type.String(),
  on: text,
  by: text,
  values: Type.Optional(cells),
  answers: Type.Optional(cells),
  reason: text,
};
const step = Type.Object(stepFields, closed);

/** Rows of one register; `each` and `after` hold for every row that does not say otherwise. */
const rows = Type.Object(
  {
    register: Type.String(),
    on: text,
    by: text,
    each: Type.Optional(cells),
    after: Type.Optional(Type.Array(step)),
    rows: Type.Array(Type.Record(Type.String(), Type.Unknown())),
  },
  closed,
);

/** Later steps on rows of one register, each named by its key. */
const steps = Type.Object(
  { register: Type.String(), steps: Type.Array(Type.Object({ row: Type.String(), ...stepFields }, closed)) },
  closed,
);

const paperFields = {
  on: Type.String(),
  kind: Type.String(),
  title: Type.String(),
  summary: text,
  period: text,
  validUntil: text,
  basis: text,
  follows: text,
  class: Type.Optional(Type.Enum(['public', 'restricted', 'confidential', 'secret'])),
  excluded: text,
  to: Type.Optional(Type.Array(Type.String())),
  file: Type.Optional(Type.Enum(['pdf', 'txt', 'docx', 'xlsx', 'png'])),
  state: Type.Optional(Type.Enum(['draft', 'submitted', 'withdrawn'])),
};
const paper = Type.Object({ as: text, agency: Type.String(), party: text, ...paperFields }, closed);

/** Documents with what became of them. */
const papers = Type.Object({ papers: Type.Array(paper) }, closed);

/** One document of a kind from each of many agencies; without `from`, from all that existed but those in `except`. */
const { as: _as, agency: _agency, party: _party, ...everywhere } = paper.properties;
const perAgency = Type.Object(
  {
    perAgency: Type.Array(
      Type.Object(
        {
          ...everywhere,
          from: Type.Optional(Type.Array(Type.String())),
          except: Type.Optional(Type.Array(Type.String())),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** Statements about duties; `on` is also their first day, and they hold a year unless `months` says less. */
const statements = Type.Object(
  {
    statements: Type.Array(
      Type.Object(
        {
          on: Type.String(),
          of: Type.Array(Type.String()),
          says: Type.Optional(Type.Enum(['met', 'partly', 'not-applicable'])),
          title: text,
          agency: text,
          months: Type.Optional(Type.Integer()),
          evidence: text,
          state: Type.Optional(Type.Enum(['draft', 'submitted', 'withdrawn'])),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** A RASCI matrix: per line the parties of each letter, agencies by code, teams and positions with `team:`, `position:`. */
const matrix = Type.Object(
  {
    matrix: Type.String(),
    on: Type.String(),
    by: Type.String(),
    period: Type.String(),
    lines: Type.Array(
      Type.Object({ task: text, name: text, marks: Type.Record(Type.String(), Type.String()) }, closed),
    ),
    /** Marks taken out after the matrix was adopted: `line number letter`. */
    struck: Type.Array(
      Type.Object({ line: Type.Integer(), letter: Type.String(), on: Type.String(), reason: Type.String() }, closed),
    ),
    /** Who has agreed so far; without it, everybody it takes. */
    votes: Type.Optional(Type.Array(Type.String())),
  },
  closed,
);

/** What was said about records; `@` before a person's number mentions them. `settledBy` marks the thread as settled. */
const said = { on: Type.String(), by: Type.String(), text: Type.String() };
const comments = Type.Object(
  {
    comments: Type.Array(
      Type.Object(
        {
          register: Type.String(),
          row: Type.String(),
          ...said,
          answers: Type.Optional(Type.Array(Type.Object(said, closed))),
          settledBy: text,
        },
        closed,
      ),
    ),
  },
  closed,
);

/** What somebody typed into the form of a new row and has not saved, by the names of the form's entries. */
const drafts = Type.Object(
  {
    drafts: Type.Array(
      Type.Object(
        {
          register: Type.String(),
          on: Type.String(),
          by: Type.String(),
          values: Type.Record(Type.String(), Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
);

/** An evaluation of a past year: the final level of each indicator, in order, `-` where it has none. */
const pastEvaluations = Type.Object(
  {
    pastEvaluations: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          year: Type.Integer(),
          instrument: Type.String(),
          on: Type.String(),
          by: Type.String(),
          target: Type.Optional(Type.Number()),
          summary: text,
          self: Type.String(),
          levels: Type.String(),
          published: text,
          followUps: Type.Array(
            Type.Object(
              {
                indicator: Type.Integer(),
                recommendation: Type.String(),
                agency: Type.String(),
                due: Type.String(),
                done: Type.Optional(
                  Type.Object(
                    { on: Type.String(), by: Type.String(), report: Type.String(), evidence: Type.String() },
                    closed,
                  ),
                ),
                verified: text,
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);

const answer = Type.Object(
  {
    indicator: Type.Integer(),
    agency: Type.String(),
    level: Type.Optional(Type.Number()),
    explanation: text,
    /** Documents by name, one for each level in turn. */
    evidence: Type.Optional(Type.Array(Type.String())),
    /** Records of other registers for the first level, `register key`. */
    records: Type.Optional(Type.Array(Type.String())),
    by: text,
    on: text,
    state: Type.Optional(Type.Enum(['open', 'submitted', 'changes-requested', 'accepted'])),
    note: text,
  },
  closed,
);

/** An evaluation under way: who answers what, how far that has come, and what assessors have scored. */
const evaluation = Type.Object(
  {
    evaluation: Type.Object(
      {
        name: Type.String(),
        year: Type.Integer(),
        instrument: Type.String(),
        on: Type.String(),
        by: Type.String(),
        target: Type.Number(),
        coordinator: Type.String(),
        until: Type.Record(Type.String(), Type.String()),
        started: Type.String(),
        assessors: Type.Array(
          Type.Object(
            { person: Type.String(), side: Type.Enum(['internal', 'external']), period: Type.String() },
            closed,
          ),
        ),
        accountable: Type.String(),
        answers: Type.Array(answer),
        examinedBy: Type.String(),
        locked: text,
        /** When the minutes were written and by whom; they wait for their signatures. */
        minutes: Type.Optional(
          Type.Object(
            { on: Type.String(), by: Type.String(), number: Type.String(), finalisedBy: Type.String() },
            closed,
          ),
        ),
        /** By assessor: levels of the answered indicators in order; `-` not yet scored, `~` behind what is not locked. */
        scores: Type.Optional(
          Type.Array(Type.Object({ by: Type.String(), on: Type.String(), levels: Type.String() }, closed)),
        ),
      },
      closed,
    ),
  },
  closed,
);

/** Requests for applications: how often each was submitted, what was decided, what pays for it, and how far its build has come. */
const demoRequest = Type.Object(
  {
    on: Type.String(),
    by: Type.String(),
    values: cells,
    rounds: Type.Array(
      Type.Object(
        {
          submitted: Type.String(),
          /** What the requester changed before submitting it again. */
          change: Type.Optional(cells),
          begun: text,
          examiner: text,
          found: Type.Optional(cells),
          decided: text,
          /** Why it was returned; without it, it was found in sync. */
          reasons: text,
        },
        closed,
      ),
    ),
    /** The requester thought better of it. */
    withdrawn: Type.Optional(Type.Object({ on: Type.String(), why: Type.String() }, closed)),
    /** The budget line that names the request. */
    budget: Type.Optional(Type.Object({ on: Type.String(), by: Type.String(), values: cells }, closed)),
    build: Type.Optional(
      Type.Object(
        {
          on: Type.String(),
          by: Type.String(),
          approver: Type.String(),
          number: Type.String(),
          title: Type.String(),
          stages: Type.Array(
            Type.Object({ step: Type.String(), on: Type.String(), delivers: Type.Array(Type.String()) }, closed),
          ),
          /** What it is made of: group, name, version and licence of each component. */
          components: Type.Optional(
            Type.Object(
              {
                on: Type.String(),
                of: Type.Array(
                  Type.Tuple([Type.String(), Type.String(), Type.String(), Type.Union([Type.String(), Type.Null()])]),
                ),
              },
              closed,
            ),
          ),
          changes: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  on: Type.String(),
                  by: Type.String(),
                  title: Type.String(),
                  reason: Type.String(),
                  impact: Type.String(),
                },
                closed,
              ),
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
);
const requests = Type.Object({ requests: Type.Array(demoRequest) }, closed);

/** What a data file (one YAML document) may be. */
export const dataFileSchema = Type.Union([
  rows,
  steps,
  papers,
  perAgency,
  statements,
  matrix,
  comments,
  drafts,
  pastEvaluations,
  evaluation,
  requests,
]);

export type RowsFile = Static<typeof rows>;
export type StepsFile = Static<typeof steps>;
export type DemoStep = Static<typeof step>;
export type Paper = Static<typeof paper>;
export type PerAgency = Static<typeof perAgency>['perAgency'][number];
export type Statement = Static<typeof statements>['statements'][number];
export type MatrixFile = Static<typeof matrix>;
export type Said = Static<typeof comments>['comments'][number];
export type PastEvaluation = Static<typeof pastEvaluations>['pastEvaluations'][number];
export type RunningEvaluation = Static<typeof evaluation>['evaluation'];
export type DemoRequest = Static<typeof demoRequest>;
export type DataFile = Static<typeof dataFileSchema>;
