import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { after } from 'node:test';

/** One message as a mail server took it: the envelope, and the message as it came over the line. */
export type TakenMail = { readonly from: string; readonly to: readonly string[]; readonly data: string };

/** What a server under test answers to a command instead of agreeing; `drop` breaks the line. */
export type Answer = (command: string) => string | undefined;

/** Speaks the server's side of SMTP on one connection (RFC 5321): the commands a sender uses, and no others. */
function converse(socket: Socket, taken: TakenMail[], answer: Answer): void {
  let [waiting, from, inData] = ['', '', false];
  let to: string[] = [];
  const say = (line: string) => socket.write(`${line}\r\n`);
  const take = (data: string) => {
    inData = false;
    const other = answer('MESSAGE');
    if (other === 'drop') {
      taken.push({ from, to, data });
      return socket.destroy();
    }
    if (other === undefined) taken.push({ from, to, data });
    return say(other ?? '250 taken');
  };
  const obey = (line: string) => {
    const [, address = ''] = /<([^>]*)>/.exec(line) ?? [];
    const verb = line.slice(0, 4).toUpperCase();
    const other = answer(line);
    if (other !== undefined) return say(other);
    if (verb === 'MAIL') [from, to] = [address, []];
    if (verb === 'RCPT') to.push(address);
    if (verb === 'DATA') {
      inData = true;
      return say('354 go on');
    }
    return say(verb === 'QUIT' ? '221 bye' : '250 ok');
  };
  socket.on('error', () => socket.destroy());
  socket.on('data', (bytes) => {
    waiting += String(bytes);
    for (;;) {
      const end = waiting.indexOf(inData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const part = waiting.slice(0, end);
      waiting = waiting.slice(end + (inData ? 5 : 2));
      if (inData) take(part);
      else obey(part);
    }
  });
  say('220 test');
}

/** A mail server for a test, on a port of its own. `answer` decides what it refuses. */
export async function startMailServer(answer: Answer = () => undefined) {
  const taken: TakenMail[] = [];
  const behaviour = { answer };
  const server = createServer((socket) => converse(socket, taken, (command) => behaviour.answer(command)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, taken, behaviour };
}
