// Packs a database as an upgrade test wants it: rows alone, for test/fixtures. Fill a database with the program of the
// state to keep (its `seed`), then, with this one: npm run tool tools/pack-state.ts <database address> <keys folder> <file>

import { writeArchive } from '../src/kernel/backup/write-archive.ts';
import { connect } from '../src/kernel/db/db.ts';

const [url, keysDir, path] = process.argv.slice(2);
if (url === undefined || keysDir === undefined || path === undefined) throw new Error('<database> <keys> <file>');
const owner = connect(url, { max: 1 });
const source = { owner, filesDir: '/nonexistent', keysDir, program: '0.1.0', findGovernment: async () => null };
const { header, manifest, bytes } = await writeArchive(source, { path, passphrase: undefined }, new Date());
const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
process.stdout.write(`${path}: ${rows} rows after ${header.migrations.length} migrations, ${bytes} bytes\n`);
await owner.close();
