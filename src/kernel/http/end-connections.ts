import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often it is looked for connections that need not be waited for any longer. */
const sweepMs = 50;

/**
 * Lets a server end. Node waits for every connection until the other side closes it: also for one that a browser opened ahead
 * and never asked anything on, and for one that is kept after its last answer. Those are cut, and after some time all are.
 * @param graceMs how long answers under way may take
 */
export function endConnections(app: FastifyInstance, graceMs: number): void {
  const { server } = app;
  const silent = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  server.on('request', ({ socket }) => void silent.delete(socket));
  app.addHook('preClose', async () => {
    const sweep = () => {
      for (const socket of silent) socket.destroy();
      server.closeIdleConnections();
    };
    sweep();
    const sweeping = setInterval(sweep, sweepMs).unref();
    const grace = setTimeout(() => server.closeAllConnections(), graceMs).unref();
    server.once('close', () => {
      clearInterval(sweeping);
      clearTimeout(grace);
    });
  });
}
