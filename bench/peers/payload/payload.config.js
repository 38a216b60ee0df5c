// The register of ../fields.mjs as a collection of Payload. Its pool is larger than the callers are many: a save that
// waits for a second connection while it holds one would wait for ever.

import { postgresAdapter } from '@payloadcms/db-postgres';
import { buildConfig } from 'payload';
import { kinds } from '../fields.mjs';

const signedIn = ({ req }) => Boolean(req.user);
const access = { read: signedIn, create: signedIn, update: signedIn, delete: signedIn };
const text = (name) => ({ name, type: 'text', index: true });

export default buildConfig({
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
