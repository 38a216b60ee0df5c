import { join } from 'node:path';
import { withPayload } from '@payloadcms/next/withPayload';

export default withPayload({ turbopack: { root: join(import.meta.dirname, '..') } });
