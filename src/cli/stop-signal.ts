/**
 * Aborts at the first SIGTERM or SIGINT. A terminal and the starter both pass Ctrl-C on, so a second one within two
 * seconds is the same one; a later one ends the process at once, and the next start finds the database as it is.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let first = 0;
  const onSignal = () => {
    if (first !== 0 && Date.now() - first > 2000) process.exit(130);
    first ||= Date.now();
    controller.abort();
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
  return controller.signal;
}
