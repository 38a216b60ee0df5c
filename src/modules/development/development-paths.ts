import type { Paths } from '../../register/openapi.ts';
import { buildPaths } from './builds/build-paths.ts';
import { gatePaths } from './gate/gate-paths.ts';
import { sbomPaths } from './sbom/sbom-paths.ts';

/** What the API offers of requests and builds beyond their registers, for the OpenAPI document. */
export const developmentPaths: Paths = { ...gatePaths, ...buildPaths, ...sbomPaths };
