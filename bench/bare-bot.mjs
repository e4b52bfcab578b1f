// The smallest discord.js bot: the start of Parley is compared with it.
import { Client, Events } from 'discord.js';

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });
client.once(Events.ClientReady, () => process.stdout.write('ready\n'));
await client.login(process.env.DISCORD_TOKEN);
