const { writeFileSync } = require('node:fs');

/** Makes the token of the caller and leaves it where the benchmark asks for it. */
module.exports = {
  async bootstrap({ strapi }) {
    const asked = { name: 'benchmark', description: '', type: 'full-access', lifespan: null };
    const { accessKey } = await strapi.service('admin::api-token').create(asked);
    writeFileSync(process.env.TOKEN_FILE, accessKey, { mode: 0o600 });
  },
};
