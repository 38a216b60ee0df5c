// Writes db/schema.sql, the shape of the database after all migrations. With --check: fails when the file differs.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '../src/kernel/db/db.ts';
import { migrate, readMigrations } from '../src/kernel/db/migrate.ts';
import { startTestServer } from '../src/testing/database.ts';
import { describeSchema } from './describe-schema.ts';

const file = join(import.meta.dirname, '../db/schema.sql');
const server = await startTestServer();
const owner = connect(server.url, { max: 1 });
try {
  await migrate(owner, await readMigrations());
  const shape = await describeSchema(owner.sql);
  if (!process.argv.includes('--check')) await writeFile(file, shape);
  else if (shape !== (await readFile(file, 'utf8').catch(() => ''))) {
    process.stderr.write(
      'db/schema.sql is not the shape that the migrations give: run npm run tool tools/dump-schema.ts\n',
    );
    process.exitCode = 1;
  }
} finally {
  await owner.close();
  await server.stop();
}
