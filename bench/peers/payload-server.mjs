// Payload CMS as a server of its REST API: its own request handler behind Node's http, without Next.js around it, which
// spares it work. Its pool is larger than the callers are many: a save that waits for a second connection while it
// holds one would wait for ever. The database is DATABASE_URL; it makes its tables itself.
import { createServer } from 'node:http';
import { postgresAdapter } from '@payloadcms/db-postgres';
import { buildConfig, getPayload, handleEndpoints } from 'payload';
import { kinds } from './fields.mjs';

const signedIn = ({ req }) => Boolean(req.user);
const access = { read: signedIn, create: signedIn, update: signedIn, delete: signedIn };
const text = (name) => ({ name, type: 'text', index: true });
const config = buildConfig({
  secret: 'a secret for a benchmark',
  telemetry: false,
  typescript: { autoGenerate: false },
  db: postgresAdapter({ pool: { connectionString: process.env.DATABASE_URL, max: 60 }, push: true }),
  collections: [
    { slug: 'users', auth: true, fields: [] },
    { slug: 'agencies', access, fields: [text('code'), text('name')] },
    {
      slug: 'documents',
      access,
      fields: [
        text('number'),
        text('title'),
        { name: 'kind', type: 'select', options: kinds, index: true },
        { name: 'agency', type: 'relationship', relationTo: 'agencies', index: true },
        { name: 'date', type: 'date', index: true },
        { name: 'classification', type: 'select', options: ['public', 'restricted'] },
        { name: 'openness', type: 'select', options: ['public', 'closed'] },
      ],
    },
  ],
});
const payload = await getPayload({ config });
await payload.create({ collection: 'users', data: { email: 'siti@example.go.id', password: 'a long password' } });

const bodyOf = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : Buffer.concat(chunks);
};

createServer(async (incoming, outgoing) => {
  if (incoming.url === '/ready') return outgoing.end();
  const { method, headers } = incoming;
  const body = method === 'GET' ? undefined : await bodyOf(incoming);
  const request = new Request(`http://${headers.host}${incoming.url}`, { method, headers, body });
  const answer = await handleEndpoints({ config, request });
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  return outgoing.end(Buffer.from(await answer.arrayBuffer()));
}).listen(Number(process.env.PORT), '127.0.0.1');
