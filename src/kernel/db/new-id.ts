import { randomUUID } from 'node:crypto';

/** A time-ordered id (UUID version 7, RFC 9562), so that new rows stand together in the index. Good for 1970 to 10889. */
export function newId(now: Date): string {
  const time = now.getTime().toString(16).padStart(12, '0');
  // What follows the version is chance in version 4 as in version 7; Node keeps some of it ready for version 4.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
