// A discord.js bot that answers every command with the same text: what a reply costs without a search.
import { ApplicationCommandOptionType, Client, Events, MessageFlags } from 'discord.js';

const TEXT = 'The fleets met on Tuesday and left without a treaty.';
const COMMAND = {
  name: 'ask',
  description: 'Ask what the articles say',
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'question',
      description: 'Your question, in your own words',
      required: true,
    },
  ],
};

const client = new Client({
  intents: [],
  allowedMentions: { parse: [], repliedUser: false },
  rest: { api: process.env.DISCORD_API_URL },
});
client.on(Events.InteractionCreate, async (interaction) => {
  await interaction.reply({
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: 10, content: TEXT }],
  });
});
client.once(Events.ClientReady, () => client.application.commands.set([COMMAND]));
await client.login(process.env.DISCORD_TOKEN);
