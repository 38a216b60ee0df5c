import { Readable } from 'node:stream';
import { receiveFile } from '../kernel/files/receive-file.ts';
import { recordFile } from '../kernel/files/store-file.ts';
import { keepSbom, readSbom } from '../modules/development/index.ts';
import type { Act } from '../register/act.ts';
import type { DemoRequest } from './data-file.ts';

type Listed = NonNullable<NonNullable<DemoRequest['build']>['components']>;

const mostBytes = 1024 * 1024;

/** The list of components of a build as its tool would write it (CycloneDX 1.6); all of them are made up. */
const cycloneDx = (name: string, { of }: Listed): string =>
  JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name } },
    components: of.map(([group, component, version, license]) => ({
      type: 'library',
      group,
      name: component,
      version,
      purl: `pkg:generic/${group}/${component}@${version}`,
      ...(license === null ? {} : { licenses: [{ license: { id: license } }] }),
    })),
  });

/** Puts the list into the store and gives it to the build, as whoever builds would upload it. */
export async function playComponents(
  act: Act,
  filesDir: string,
  build: { readonly id: string; readonly name: string },
  listed: Listed,
): Promise<void> {
  const text = cycloneDx(build.name, listed);
  const upload = {
    stream: Readable.from([Buffer.from(text)]),
    name: 'komponen.json',
    dir: filesDir,
    maxBytes: mostBytes,
  };
  const { id: file } = await recordFile(act.tx, await receiveFile(upload), act);
  const found = readSbom(text);
  if ('fault' in found) throw new TypeError(found.fault.en);
  const [row] = await act.tx<{ version: number }[]>`select version from development.builds where id = ${build.id}`;
  await keepSbom(act, build.id, row?.version ?? 0, { file, ...found });
}
