module.exports = () => ({
  host: '127.0.0.1',
  port: Number(process.env.PORT),
  dirs: { public: process.env.PUBLIC_DIR },
  app: { keys: ['a key for a benchmark', 'another key'] },
});
