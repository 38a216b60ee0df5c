import type { Config } from '../../kernel/config/config.ts';
import type { Site } from '../../register/site.ts';

/** Everything the pages of notification work with; made once at start. */
export type NotificationSite = Site & { readonly config: Config };
