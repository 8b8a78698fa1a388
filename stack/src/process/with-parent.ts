// Preloaded into what a test starts: a test that is killed leaves nothing behind that waits for its broker for ever.
process.once('disconnect', () => process.exit(1))
process.channel?.unref()
