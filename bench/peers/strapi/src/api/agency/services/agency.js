module.exports = require('@strapi/strapi').factories.createCoreService('api::agency.agency');
