// Loaded before the command line: tells the parent the peak resident memory (in KB) at the end.
process.on('exit', () => process.send(process.resourceUsage().maxRSS))
process.channel.unref()
