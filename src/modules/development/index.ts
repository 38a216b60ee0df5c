/** Front door of the development module: requests for applications, the gate they pass, and their builds. */
export { guardApplications } from './builds/guard-applications.ts';
export { development } from './development.ts';
export { developmentPaths } from './development-paths.ts';
export { developmentRegisters } from './development-registers.ts';
export { agreedRequests, requestedUnder, requestStandingOf } from './requests/request.queries.ts';
export { keepSbom } from './sbom/keep-sbom.ts';
export { readSbom } from './sbom/sbom.rules.ts';
