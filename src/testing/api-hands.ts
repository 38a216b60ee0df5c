import assert from 'node:assert/strict';
import type { Values } from '../register/registry.ts';
import type { Browser } from './boot.ts';

export type Row = { readonly id: string; readonly version: number; readonly status: string } & Record<string, unknown>;

/**
 * What people do with records through the API; whatever is refused fails the test.
 * @param reader who looks up the newest version of a row before a step; whoever takes the step, when absent
 */
export function apiHands(reader?: Browser) {
  const create = async (who: Browser, register: string, values: Values): Promise<Row> => {
    const response = await who.api('POST', `/api/v1/${register}`, values);
    assert.equal(response.statusCode, 201, response.body);
    return response.json<Row>();
  };
  const read = async (who: Browser, register: string, id: string): Promise<Row> => {
    const response = await who.api('GET', `/api/v1/${register}/${id}`);
    assert.equal(response.statusCode, 200, response.body);
    return response.json<Row>();
  };
  /** Takes a step on the newest version of a row, with values of its form and answers to its questions. */
  const step = async (
    who: Browser,
    register: string,
    id: string,
    name: string,
    values: Values = {},
    answers: Values = {},
  ) => {
    const { version } = await read(reader ?? who, register, id);
    const url = `/api/v1/${register}/${id}/steps/${name}`;
    return who.api('POST', url, { values, answers }, { 'if-match': `"${version}"` });
  };
  const take = async (...of: Parameters<typeof step>): Promise<void> => {
    const response = await step(...of);
    assert.equal(response.statusCode, 200, `${of[3]}: ${response.body}`);
  };
  const agency = async (admin: Browser, code: string): Promise<string> => {
    const period = { from: '2017-01-01', until: null };
    return (await create(admin, 'agencies', { code, name: `Dinas ${code}`, kind: 'department', period })).id;
  };
  return { create, read, step, take, agency };
}
