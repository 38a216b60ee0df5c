/** Where a PostgreSQL server of this machine answers. */
export type Endpoint = {
  readonly port: number;
  /** Folder of its Unix socket, which costs a third less to speak through; undefined where it has none. */
  readonly socketFolder: string | undefined;
};

/** What systems can hold in the address of a socket, less the name of its file. */
const longestFolder = 85;

/** Whether a server can have its Unix socket in a folder, and everything that connects can be told so in an address. */
export const canHoldSocket = (folder: string): boolean =>
  process.platform !== 'win32' && Buffer.byteLength(folder) <= longestFolder && !folder.includes(',');

/** Address of a database, by the socket of its server where it has one (as libpq writes it). */
export function addressOf(
  { port, socketFolder }: Endpoint,
  login: { readonly user: string; readonly password: string },
  database: string,
): string {
  const host = socketFolder === undefined ? '127.0.0.1' : encodeURIComponent(socketFolder);
  return `postgresql://${login.user}:${login.password}@${host}:${port}/${database}`;
}

/** What the driver must be told beside an address that names a socket; it reads others by itself. */
export function socketOf(address: string): { readonly path?: string } {
  const { hostname, port } = new URL(address);
  return hostname.startsWith('%2F') ? { path: `${decodeURIComponent(hostname)}/.s.PGSQL.${port || 5432}` } : {};
}
