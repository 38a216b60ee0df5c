import type { FastifyInstance } from 'fastify';
import { CodedError, type Problem } from '../../kernel/errors/errors.ts';
import { wholeList } from '../../register/lists/api-list.ts';
import { calculate, display } from './calculate.rules.ts';
import { cheapestWay } from './cheapest-way.rules.ts';
import type { Instrument } from './instrument.schema.ts';
import { type Levels, readLevels } from './levels.rules.ts';
import { findInstrument, instruments } from './load-instruments.ts';
import { outcomeJson } from './outcome-json.ts';
import { readCosts, readWanted } from './plan-inputs.rules.ts';
import { writeDecimal } from './ratio.rules.ts';

const config = { access: 'signed-in' } as const;

type OfInstrument = { Params: { id: string }; Querystring: { version?: string } };

/** An instrument by the id in the address; `?version=` asks for an older version. @throws CodedError `not-found` */
export function getInstrument(id: string, version: string | undefined): Instrument {
  const wanted = version === undefined ? undefined : Number(version);
  const found = findInstrument(id, wanted);
  if (!found) throw new CodedError('not-found');
  return found;
}

const refuse = (problems: readonly Problem[]) => {
  if (problems.length > 0) throw new CodedError('invalid', {}, { problems });
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectIn(body: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = isObject(body) ? body[name] : undefined;
  if (!isObject(value)) throw new CodedError('bad-request', { detail: `"${name}": JSON object expected` });
  return value;
}

function levelsIn(instrument: Instrument, body: unknown): Levels {
  const { levels, problems } = readLevels(instrument, objectIn(body, 'levels'));
  refuse(problems);
  return levels;
}

const summary = ({ id, version, title, basis, inForce, indicators }: Instrument) => ({
  id,
  version,
  title,
  basis,
  inForce,
  indicators: indicators.length,
});

/** Instruments as JSON, and calculations with them that keep nothing. */
export function maturityApi(app: FastifyInstance): void {
  app.get('/api/v1/instruments', { config }, async () => wholeList(instruments().map(summary)));

  app.get<OfInstrument>('/api/v1/instruments/:id', { config }, async ({ params, query }) =>
    getInstrument(params.id, query.version),
  );

  app.post<OfInstrument>(
    '/api/v1/instruments/:id/calculate',
    { config },
    async ({ params, query, body, preferences }) => {
      const instrument = getInstrument(params.id, query.version);
      return outcomeJson(instrument, calculate(instrument, levelsIn(instrument, body)), preferences.lang);
    },
  );

  app.post<OfInstrument>('/api/v1/instruments/:id/cheapest-way', { config }, async ({ params, query, body }) => {
    const instrument = getInstrument(params.id, query.version);
    const levels = levelsIn(instrument, body);
    const wanted = readWanted(instrument, isObject(body) ? body.wanted : undefined);
    const costs = readCosts(instrument, objectIn(body, 'costs'));
    refuse([...wanted.problems, ...costs.problems]);
    const way = cheapestWay(instrument, levels, wanted.value, costs.costOf);
    if (!way.reached) return { reached: false, highest: display(way.highest) };
    const raises = way.raises.map(({ number, from, to, cost }) => ({ number, from: writeDecimal(from), to, cost }));
    return { reached: true, index: display(way.index), raw: writeDecimal(way.index), cost: way.cost, raises };
  });
}
