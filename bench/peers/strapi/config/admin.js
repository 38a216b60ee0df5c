module.exports = () => ({
  serveAdminPanel: false,
  auth: { secret: 'a secret for a benchmark' },
  apiToken: { salt: 'a salt for a benchmark' },
  transfer: { token: { salt: 'another salt' } },
  secrets: { encryptionKey: 'a key of thirty-two characters..' },
});
