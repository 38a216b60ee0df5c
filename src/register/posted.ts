import type { FastifyRequest } from 'fastify';
import { CodedError } from '../kernel/errors/errors.ts';
import { storeFile } from '../kernel/files/store-file.ts';
import { checkCsrf } from '../kernel/session/csrf.ts';
import type { Posted } from './field.ts';
import { actorOf, type Site } from './site.ts';

/** Bytes of one file attached to a row. */
const maxBytes = 50 * 1024 ** 2;

/** Characters of all texts of a form together: what a form without files may have as its whole body. */
const maxText = 1024 ** 2;

const isText = (value: unknown): boolean =>
  typeof value === 'string' || (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** A body that came as JSON may hold anything; a form holds texts. */
const textsIn = (body: unknown): Posted =>
  Object.fromEntries(Object.entries((body ?? {}) as Posted).filter(([, value]) => isText(value)));

/** An upload control called `files.upload` adds to the field `files`. */
const uploadFor = (name: string): string => name.replace(/\.upload$/, '');

/**
 * Reads a posted form, with or without files. Files are stored as they arrive and stand in the answer as their ids, so
 * that a form that comes back with errors keeps them. The form token must come before the first file.
 * @throws CodedError `csrf`, `too-large`, and as `storeFile`
 */
export async function readPosted(site: Site, request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) {
    checkCsrf(request, request.body);
    return textsIn(request.body);
  }
  const posted: Record<string, string[]> = {};
  let room = maxText;
  const add = (name: string, value: string) => {
    posted[name] = [...(posted[name] ?? []), value];
  };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      const value = String(part.value);
      room -= value.length;
      // A text longer than the reader's own limit arrives cut at it: whole or not at all.
      if (room <= 0) throw new CodedError('too-large', { limit: '1 MB' });
      add(part.fieldname, value);
      continue;
    }
    checkCsrf(request, { _csrf: posted._csrf?.[0] });
    if (part.filename === '') {
      part.file.resume();
      continue;
    }
    const { id } = await storeFile(site.db.sql, {
      stream: part.file,
      name: part.filename,
      actor: actorOf(request),
      now: new Date(),
      dir: site.filesDir,
      maxBytes,
      scan: site.scan,
    });
    add(uploadFor(part.fieldname), id);
  }
  checkCsrf(request, { _csrf: posted._csrf?.[0] });
  return posted;
}
