// Loaded before a test file. The runner of Node follows every promise of a process to know which test an error nobody
// caught belongs to; with a server under test that costs a sixth of the time. Without it such an error still fails its file.
import hooks, { type AsyncHook } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';

const quiet: AsyncHook = { enable: () => quiet, disable: () => quiet };
hooks.createHook = () => quiet;
syncBuiltinESMExports();
