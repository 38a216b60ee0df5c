import { Type } from 'typebox';
import {
  type DocumentKindId,
  documentKinds,
  type InstrumentKindId,
  type InstrumentSubjectId,
  instrumentKinds,
  instrumentSubjects,
  type RecipientId,
  recipients,
} from '../../evidence/index.ts';
import { type FunctionId, functions, type TeamKindId, teamKinds } from '../../organization/index.ts';

/** One key of a vocabulary. */
const keyOf = <K extends string>(...vocabularies: readonly object[]) =>
  Type.Enum(vocabularies.flatMap((vocabulary) => Object.keys(vocabulary)) as [K, ...K[]]);

export const functionId = keyOf<FunctionId>(functions);
export const teamKind = keyOf<TeamKindId>(teamKinds);
export const subject = keyOf<InstrumentSubjectId>(instrumentSubjects);
export const paperKind = keyOf<DocumentKindId | InstrumentSubjectId>(documentKinds, instrumentSubjects);
export const partner = keyOf<FunctionId | RecipientId>(functions, recipients);
export const paperKinds = Type.Array(paperKind, { minItems: 1 });
export const instrumentForms = Type.Array(keyOf<InstrumentKindId>(instrumentKinds), { minItems: 1 });
export const duration = Type.String({ pattern: '^P\\d+[YMWD]$' });

/** What a paper must have to count: who issued it, to whom it went, what it names as its basis, how long it lasts. */
export const requirementFields = {
  issuedBy: Type.Optional(functionId),
  deliveredTo: Type.Optional(partner),
  basedOn: Type.Optional(
    Type.Union([
      Type.Object({ all: paperKinds }, { additionalProperties: false }),
      Type.Object({ any: paperKinds }, { additionalProperties: false }),
    ]),
  ),
  lasting: Type.Optional(duration),
};
