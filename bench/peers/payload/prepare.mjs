// Makes the tables in DATABASE_URL, which Payload does by itself only while one develops, and the person who signs in.
import { getPayload } from 'payload';
import config from './payload.config.js';

const payload = await getPayload({ config });
await payload.create({ collection: 'users', data: { email: 'siti@example.go.id', password: 'a long password' } });
process.exit(0);
