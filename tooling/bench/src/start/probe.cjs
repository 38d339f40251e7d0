// Required before a program under measurement: tells, by the channel to whoever started it, the processor time of the whole
// process and the memory that it holds, when asked and once more when it ends.
const tell = () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: (user + system) / 1_000, resident: process.memoryUsage.rss() });
};
process.on('message', (message) => {
  if (message === 'tell') tell();
});
// Asking needs somebody to listen, which alone must not keep a program from ending.
process.channel?.unref();
process.on('exit', tell);
