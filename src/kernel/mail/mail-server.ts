/** One message as it goes out. */
export type Message = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same each time one mail is tried: a receiver that got it twice sees that it is one. */
  readonly messageId: string;
  readonly lang: string;
  /** Where one chooses not to get such mail (RFC 2369). */
  readonly unsubscribe: string;
};

/**
 * How a message went: taken, refused for good, not taken now, or no server to speak to (so that no other message would
 * fare better). `code` is made of SMTP's numbers and the driver's names, never of what a server wrote. */
export type Sent =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'later' | 'no-server'; readonly code: string };

/** Sends messages; `close` ends its connection. */
export type MailServer = { readonly send: (message: Message) => Promise<Sent>; readonly close: () => void };

const seconds = 1000;

/** Commands after which a reply of the 500s is about this message or its receiver, not about us. */
const aboutMessage = ['RCPT TO', 'DATA'];

function failureOf(error: unknown): Sent {
  if (!(error instanceof Error)) return { outcome: 'no-server', code: 'UNKNOWN' };
  const {
    code = 'UNKNOWN',
    responseCode,
    command = '',
  } = error as Error & { code?: string; responseCode?: number; command?: string };
  if (responseCode === undefined || !aboutMessage.includes(command)) return { outcome: 'no-server', code };
  return { outcome: responseCode >= 500 ? 'refused' : 'later', code: `${code} ${responseCode}` };
}

/**
 * A mail server by its address (`smtp://user:password@host:587`, `smtps://…:465`), through nodemailer. With smtp, TLS is
 * used where the server offers it, and required where a password would travel.
 */
export async function openMailServer(address: string, from: string): Promise<MailServer> {
  // Where no mail server is set, nothing of it is ever loaded.
  const { createTransport } = await import('nodemailer');
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const user = decodeURIComponent(url.username);
  const transport = createTransport({
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && user !== '',
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(url.password) } }),
    connectionTimeout: 10 * seconds,
    greetingTimeout: 10 * seconds,
    socketTimeout: 30 * seconds,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text, html, messageId, lang, unsubscribe }) => {
      try {
        await transport.sendMail({
          from: { name: 'Padu', address: from },
          to: { name: '', address: to },
          subject,
          text,
          html,
          messageId,
          headers: {
            'Auto-Submitted': 'auto-generated',
            'Content-Language': lang,
            'List-Unsubscribe': `<${unsubscribe}>`,
          },
        });
        return { outcome: 'sent' };
      } catch (error) {
        return failureOf(error);
      }
    },
    close: () => transport.close(),
  };
}
