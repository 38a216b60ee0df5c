import type { Act } from '../../../register/act.ts';
import { takeStep } from '../../../register/change.ts';
import { builds } from '../builds/builds.register.ts';
import { insertSbom } from './sbom.queries.ts';
import type { Components } from './sbom.rules.ts';

/** A stored file and the list of components that was read from it. */
export type ReadFile = Components & { readonly file: string };

/** Replaces the list of components of a build, as it was when `version` was read. @throws CodedError as `takeStep` */
export async function keepSbom(act: Act, build: string, version: number, read: ReadFile): Promise<void> {
  const { file, specVersion, components } = read;
  await insertSbom(act.tx, { build, file, specVersion, readAt: act.now }, components);
  const input = { values: { sbom: [file] }, answers: {}, reason: null };
  await takeStep(act, act.registry.get(builds.name), 'add-sbom', build, version, input);
}
