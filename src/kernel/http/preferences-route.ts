import type { FastifyInstance } from 'fastify';
import { localPath } from './local-path.ts';
import { preferencesCookie, writePreferences } from './preferences.ts';

const aYear = 365 * 24 * 3600;

/** `POST /preferences`: language, theme or density for this browser, then back to the page it was chosen on. */
export function preferencesRoute(app: FastifyInstance): void {
  app.post('/preferences', { config: { access: 'public' } }, async (request, reply) => {
    const posted = (request.body ?? {}) as Readonly<Record<string, unknown>>;
    reply.setCookie(preferencesCookie, writePreferences(request, posted), {
      path: '/',
      sameSite: 'lax',
      httpOnly: true,
      maxAge: aYear,
    });
    return reply.redirect(localPath(posted.back, '/'), 303);
  });
}
