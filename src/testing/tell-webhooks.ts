import { loadConfig } from '../kernel/config/config.ts';
import { connect } from '../kernel/db/db.ts';
import { startWebhooks } from '../modules/notification/index.ts';
import { everyRegister } from './every-register.ts';

// A process of its own for a test that kills it: tells webhooks what happens in the database named, and nothing else.
const address = process.env.TELL_DATABASE ?? '';
startWebhooks(connect(address, { max: 2 }), loadConfig(), everyRegister(), (error) =>
  process.stderr.write(`${error}\n`),
);
