module.exports = require('@strapi/strapi').factories.createCoreRouter('api::agency.agency');
