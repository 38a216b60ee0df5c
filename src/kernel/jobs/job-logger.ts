import { Logger } from 'graphile-worker';

/** What the job runner says goes into the server's own log; never a payload. */
export type JobLog = {
  readonly error: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
};

/** The runner's logger over ours. Its chatter (started, stopped, each job) is dropped; metrics count jobs. */
export const jobLogger = (log: JobLog): Logger =>
  new Logger(({ jobId, taskIdentifier }) => (level, message) => {
    if (level === 'error') log.error({ jobId, task: taskIdentifier }, message);
    if (level === 'warning') log.warn({ jobId, task: taskIdentifier }, message);
  });
