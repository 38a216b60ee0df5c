import type { Transaction, Tx } from '../../../kernel/db/db.ts';
import type { Component } from './sbom.rules.ts';

/** A list of components that was read: the file, and when. */
export type Sbom = { readonly file: string; readonly specVersion: string; readonly readAt: Date };

/** Keeps what a CycloneDX file lists, for the build it is given to. */
export async function insertSbom(
  tx: Transaction,
  { build, ...sbom }: Sbom & { readonly build: string },
  components: readonly Component[],
): Promise<void> {
  await tx`
    insert into development.sboms (file, build, spec_version, read_at)
    values (${sbom.file}, ${build}, ${sbom.specVersion}, ${sbom.readAt})`;
  await tx`
    insert into development.sbom_components (file, at, name, version, type, purl, licenses)
    select ${sbom.file}, at, one ->> 'name', one ->> 'version', one ->> 'type', one ->> 'purl',
      array(select jsonb_array_elements_text(one -> 'licenses'))
    from jsonb_array_elements(${tx.json(components as never)}::jsonb) with ordinality as c (one, at)`;
}

/** Whether every file a build is given as its list of components was read for this build. */
export async function areSbomsRead(tx: Tx, build: string, files: unknown): Promise<boolean> {
  const ids = Array.isArray(files) ? files.map(String) : [];
  const [row] = await tx<{ n: number }[]>`
    select count(*)::int as n from development.sboms where build = ${build} and file = any(${ids}::uuid[])`;
  return row?.n === ids.length;
}

/** The components of the files a build holds now, in their order. */
export async function listComponents(tx: Tx, files: readonly string[]): Promise<readonly Component[]> {
  return tx<Component[]>`
    select name, version, type, purl, licenses from development.sbom_components
    where file = any(${[...files]}::uuid[]) order by name, version, at`;
}
