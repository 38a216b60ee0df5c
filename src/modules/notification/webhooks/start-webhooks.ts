import type { Config } from '../../../kernel/config/config.ts';
import { connect, type Db } from '../../../kernel/db/db.ts';
import { followLog, type Running, repeat } from '../../../kernel/events/follow-log.ts';
import type { Registry } from '../../../register/registry.ts';
import { peopleWho } from '../../organization/index.ts';
import { originOf } from '../mail-task.ts';
import { webhookEvents } from './collect-events.ts';
import { type DeliverySite, deliverOne } from './deliver-events.ts';

/** How many receivers one process waits for at once. */
const hands = 3;

/** What delivering works with, from the settings. */
export function deliverySite(config: Config, registry: Registry): DeliverySite {
  const { timeZone, webhookAllow: allow } = config;
  const administered = { grant: { administrator: 'all' }, agencyId: null, createdBy: null } as const;
  return {
    registry,
    timeZone,
    allow,
    origin: originOf(config),
    administrators: (tx, now) => peopleWho(timeZone)(tx, administered, now),
  };
}

/**
 * Tells webhooks what happens, until stopped: one reader of the log in all processes, and some hands that deliver, on
 * connections of their own because they wait for others. Receivers still being asked are waited for.
 */
export function startWebhooks(db: Db, config: Config, registry: Registry, report: (error: unknown) => void): Running {
  const site = deliverySite(config, registry);
  const own = connect(db.url, { max: hands });
  const running = [
    followLog(db, webhookEvents(site), report),
    ...Array.from({ length: hands }, () => repeat(() => deliverOne(own, site, () => new Date()), report)),
  ];
  return {
    stop: async () => {
      await Promise.all(running.map((one) => one.stop()));
      await own.close();
    },
  };
}
