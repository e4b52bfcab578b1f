// Loaded before a bot (`node --import`): tells the parent process, when asked, what the bot has used.
// The bot itself knows nothing of it, so what is measured is what an operator runs.
process.on('message', () => {
  process.send?.({ cpu: process.cpuUsage(), rss: process.memoryUsage.rss() });
});
// The channel alone keeps no process alive.
process.channel?.unref();
