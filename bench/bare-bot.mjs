// The least that a discord.js bot can be: what a start of Parley is measured against.
import { Client, Events } from 'discord.js';

const client = new Client({ intents: [], rest: { api: process.env.DISCORD_API_URL } });
client.once(Events.ClientReady, () => process.stdout.write('ready\n'));
await client.login(process.env.DISCORD_TOKEN);
