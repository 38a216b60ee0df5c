module.exports = require('@strapi/strapi').factories.createCoreController('api::agency.agency');
