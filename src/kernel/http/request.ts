import type { Actor, Grant } from '../access/access.ts';
import type { Lang } from '../i18n/text.ts';

/** What a signed-in browser carries between requests; null for API tokens and for people not signed in. */
export type Session = {
  readonly id: string;
  readonly csrf: string;
  /** How many notices the person has not read. */
  readonly unread: number;
  /** When the person last proved who they are in this session. */
  readonly confirmedAt: Date;
  /** The person must set up a second factor before anything else. */
  readonly mustEnrol: boolean;
};

/** How a person likes pages; kept in cookies so that it holds before signing in. */
export type Preferences = {
  readonly lang: Lang;
  readonly theme: 'light' | 'dark' | 'auto';
  readonly density: 'comfortable' | 'compact';
};

/**
 * Who may call a route. `public`: anybody. `signed-in`: any actor, the handler's own scope decides what they see.
 * A grant: only roles it names. A route that does not say stops the program at start.
 */
export type Access = 'public' | 'signed-in' | Grant;

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor | null;
    session: Session | null;
    preferences: Preferences;
    /** The token a form of this page must send back, also before signing in. */
    csrfToken: string;
  }
  interface FastifyContextConfig {
    access?: Access;
    /** Set where the body is multipart and the handler itself checks the form token. */
    multipart?: true;
    /** Set where nobody's session matters (static files, health): it is not looked up. */
    sessionless?: true;
    /** Set where a secret can be guessed (sign-in, links): the strict rate limit holds. */
    signIn?: true;
    /** Set where a mistake cannot be made good: the person must have proved who they are within the last minutes. */
    fresh?: true;
    /** Set on the few pages that stay open while a second factor must be set up first. */
    whileEnrolling?: true;
  }
}
