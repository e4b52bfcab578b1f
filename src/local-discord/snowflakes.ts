/** The first moment that an id of Discord's can tell, in milliseconds of Unix time. */
const DISCORD_EPOCH_MS = 1_420_070_400_000n;

/** The low bits that tell apart ids of the same millisecond. */
const SEQUENCE_BITS = 22n;

/** A source of ids like Discord's: 19 digits, rising, and telling the time of their making. */
export function createSnowflakes(): () => string {
  let last = 0n;
  return () => {
    const earliest = (BigInt(Date.now()) - DISCORD_EPOCH_MS) << SEQUENCE_BITS;
    last = earliest > last ? earliest : last + 1n;
    return String(last);
  };
}
