import type { FastifyInstance } from 'fastify';
import type { Db } from '../../src/kernel/db/db.ts';
import { everyRegister } from '../../src/testing/every-register.ts';
import { exampleId, fillRegisters } from '../../src/testing/fill-registers.ts';
import { routesOf } from '../../src/testing/routes-of.ts';

/** Fills every register with examples. @returns the addresses of every kind of page there is */
export async function everyPage(app: FastifyInstance, owner: Db) {
  const registry = everyRegister();
  await fillRegisters(owner, registry, 3);
  const registers = registry.all().map(({ register }) => register);
  const isDrawn = (pattern: string) =>
    registers.some(({ name }) => pattern === `/${name}` || pattern.startsWith(`/${name}/`));
  const notPages = /[:*.]|^\/(api|log|health|metrics|first-run|sign-in)/;
  const ownPages = routesOf(app)
    .filter(({ method, pattern }) => method === 'GET' && !notPages.test(pattern) && !isDrawn(pattern))
    .map(({ pattern }) => pattern);
  const registerPages = registers.flatMap((register) => {
    const { name, steps } = register;
    const edit = steps.edit ? [`/${name}/${exampleId(register, steps.edit.from[0])}/edit`] : [];
    return [`/${name}`, `/${name}/${exampleId(register)}`, `/${name}/new`, ...edit];
  });
  const widest = registers.toSorted((a, b) => Object.keys(b.fields).length - Object.keys(a.fields).length)[0];
  const some = registerPages.filter((path) => [registers[1], widest].some((one) => path.split('/')[1] === one?.name));
  return {
    /** Pages of the modules that no register draws. */
    ownPages,
    /** One of each kind of page that registers draw, for all of them. */
    registerPages,
    /** Pages of registers are drawn by one engine: the first and the widest stand for all where looking takes long. */
    some,
  };
}
