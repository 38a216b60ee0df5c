import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { after } from 'node:test';

/** One message as a receiver got it. */
export type Received = { readonly headers: IncomingMessage['headers']; readonly body: string; readonly answer: number };

/** A program that receives webhooks, on a port of its own. `answer` decides the status; 0 breaks the line. */
export async function startReceiver(answer: (received: Omit<Received, 'answer'>) => number = () => 204) {
  const got: Received[] = [];
  const behaviour = { answer };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (bytes) => {
      body += String(bytes);
    });
    request.on('end', () => {
      const message = { headers: request.headers, body };
      const status = behaviour.answer(message);
      got.push({ ...message, answer: status });
      if (status === 0) request.socket.destroy();
      else response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/hook`, allow: `http://127.0.0.1:${port}`, got, behaviour };
}
