// Strapi as `strapi start` runs it.
const { createStrapi } = require('@strapi/strapi');

createStrapi({ appDir: __dirname, distDir: __dirname })
  .start()
  .catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  });
