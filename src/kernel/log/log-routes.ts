import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Db } from '../db/db.ts';
import { CodedError } from '../errors/errors.ts';
import { encodeBundle } from './bundle.ts';
import { loadTiles } from './load-tiles.ts';
import { findHead, selectEntries } from './log.queries.ts';
import { proofFile } from './proof-file.ts';
import { proofOf } from './proof-of.ts';
import { tileIsIn, tileWidth } from './tile.ts';
import { parseTilePath, type TileRequest } from './tile-path.ts';

const text = 'text/plain; charset=utf-8';
/** Everything in the log is for everyone, and no session is looked up for it. */
const open = { config: { access: 'public', sessionless: true } } as const;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The log for everyone, under `/log/`: checkpoint, verifier key, tiles and entry bundles (C2SP tlog-tiles), and the proof
 * of one action (C2SP tlog-proof). All of it is public and without personal data. Only what a published checkpoint covers is served, and that never changes.
 */
export const logRoutes =
  ({ db, verifierKey }: { db: Db; verifierKey: string }): FastifyPluginAsync =>
  async (app) => {
    app.get('/log/checkpoint', open, async (_request, reply) => {
      const head = await findHead(db.sql);
      if (!head) throw new CodedError('not-found');
      return reply.type(text).header('cache-control', 'no-cache').send(head.note);
    });

    app.get('/log/key', open, async (_request, reply) =>
      reply.type(text).header('cache-control', 'max-age=300').send(`${verifierKey}\n`),
    );

    app.get<{ Params: { action: string } }>('/log/proof/:action', open, async (request, reply) => {
      const { action } = request.params;
      const proof = uuid.test(action) ? await proofOf(db.sql, action) : undefined;
      if (!proof) throw new CodedError('not-found');
      return reply.type(text).header('cache-control', 'no-cache').send(proofFile(proof));
    });

    app.get<{ Params: { '*': string } }>('/log/tile/*', open, async (request, reply) => {
      const wanted = parseTilePath(request.params['*']);
      const head = await findHead(db.sql);
      if (!wanted || !head || !tileIsIn(wanted.tile, head.size)) throw new CodedError('not-found');
      return sendForever(reply, await readTile(db, wanted));
    });
  };

async function readTile(db: Db, { entries, tile }: TileRequest): Promise<Buffer> {
  if (!entries) return Buffer.concat((await loadTiles(db.sql, [tile]))(tile));
  const start = tile.n * tileWidth;
  const found = await selectEntries(db.sql, start, start + tile.width);
  if (found.length < tile.width) throw new CodedError('not-found');
  return encodeBundle(found.map(({ leaf }) => leaf));
}

const sendForever = (reply: FastifyReply, bytes: Buffer): FastifyReply =>
  reply.type('application/octet-stream').header('cache-control', 'public, max-age=31536000, immutable').send(bytes);
